package org.shebao;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Predicate;
import org.shebao.engine.Books;
import org.shebao.engine.Pages;
import org.shebao.engine.Ports;
import org.shebao.provider.PaymentProvider;

/**
 * The program as {@link Main} composes it, with numbered points around every commit and every call
 * to the provider. At the one that the property {@value #POINT} names the process ends as under
 * kill -9: nothing is closed, flushed or undone.
 */
final class KillableMain {
  /** Which point, from 1; a number that no run reaches lets it end by itself. */
  static final String POINT = "shebao.kill.point";

  /** How a process ends that reached its point; it names the point on standard error. */
  static final int KILLED = 137;

  private int pointsLeft = Integer.getInteger(POINT);

  private KillableMain() {}

  public static void main(String[] arguments) {
    System.exit(Main.run(new KillableMain()::plugged, arguments));
  }

  private Ports plugged(Ports ports) {
    return new Ports(
        new KillableBooks(ports.books()),
        killable(ports.provider()),
        ports.simulated(),
        ports.gateway(),
        ports.index());
  }

  private void point(String name) {
    pointsLeft--;
    if (pointsLeft == 0) {
      System.err.println("killed " + name);
      Runtime.getRuntime().halt(KILLED);
    }
  }

  private PaymentProvider killable(PaymentProvider provider) {
    return (PaymentProvider)
        Proxy.newProxyInstance(
            PaymentProvider.class.getClassLoader(),
            new Class<?>[] {PaymentProvider.class},
            (proxy, call, arguments) -> {
              point("before " + call.getName());
              try {
                Object answer = call.invoke(provider, arguments);
                point("after " + call.getName());
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private final class KillableBooks implements Books {
    private final Books books;

    KillableBooks(Books books) {
      this.books = books;
    }

    @Override
    public <T> T read(Function<Pages, T> work) {
      return books.read(work);
    }

    @Override
    public <T> T rehearse(Function<Pages, T> work) {
      return books.rehearse(work);
    }

    @Override
    public <T> T copy(Path file, Function<Pages, T> examine, Predicate<T> isGood) {
      return books.copy(file, examine, isGood);
    }

    @Override
    public <T> T write(Function<Pages, T> work) {
      point("before a transaction");
      T result =
          books.write(
              pages -> {
                T done = work.apply(pages);
                point("before a commit");
                return done;
              });
      point("after a commit");
      return result;
    }
  }
}
