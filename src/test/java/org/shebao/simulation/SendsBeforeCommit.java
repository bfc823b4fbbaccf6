package org.shebao.simulation;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.shebao.engine.Books;
import org.shebao.engine.Pages;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.PaymentProvider;

/** Planted: sends the order as soon as it is written, and only then commits. */
final class SendsBeforeCommit implements Wiring {
  private final Map<String, ChargeAnswer> answers = new HashMap<>();

  @Override
  public Books books(Books books, PaymentProvider provider) {
    return new Books() {
      @Override
      public <T> T read(Function<Pages, T> work) {
        return books.read(work);
      }

      @Override
      public <T> T rehearse(Function<Pages, T> work) {
        return books.rehearse(work);
      }

      @Override
      public <T> T copy(Path file, Function<Pages, T> examination, Predicate<T> isGood) {
        return books.copy(file, examination, isGood);
      }

      @Override
      public <T> T write(Function<Pages, T> work) {
        return books.write(
            pages -> {
              T done = work.apply(pages);
              pages.payments().in(EnumSet.of(PaymentState.UNKNOWN)).forEach(p -> send(p, provider));
              return done;
            });
      }
    };
  }

  private void send(Payment payment, PaymentProvider provider) {
    ChargeOrder order =
        new ChargeOrder(
            payment.id(),
            payment.terms().amount(),
            payment.terms().method().providerMethod(),
            "sent early");
    answers.computeIfAbsent(payment.id(), id -> provider.charge(order));
  }
}
