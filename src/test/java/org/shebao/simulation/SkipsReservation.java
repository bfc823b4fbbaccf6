package org.shebao.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.shebao.engine.Books;
import org.shebao.engine.Pages;
import org.shebao.provider.PaymentProvider;
import org.shebao.refund.RefundStore;

/** Planted: a refund is written and nobody counts it when the next one is asked for. */
final class SkipsReservation implements Wiring {
  @Override
  public Books books(Books books, PaymentProvider provider) {
    return new Books() {
      @Override
      public <T> T read(Function<Pages, T> work) {
        return books.read(pages -> work.apply(forgetful(pages)));
      }

      @Override
      public <T> T rehearse(Function<Pages, T> work) {
        return books.rehearse(pages -> work.apply(forgetful(pages)));
      }

      @Override
      public <T> T copy(Path file, Function<Pages, T> examination, Predicate<T> isGood) {
        return books.copy(file, examination, isGood);
      }

      @Override
      public <T> T write(Function<Pages, T> work) {
        return books.write(pages -> work.apply(forgetful(pages)));
      }
    };
  }

  private static Pages forgetful(Pages pages) {
    RefundStore refunds = overriding(RefundStore.class, pages.refunds(), "of", List.of());
    return overriding(Pages.class, pages, "refunds", refunds);
  }

  private static <T> T overriding(Class<T> type, T sound, String method, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              try {
                return called.getName().equals(method) ? answer : called.invoke(sound, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
