package org.shebao.simulation;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Predicate;
import org.shebao.engine.Books;
import org.shebao.engine.Pages;

/** The station's books as one process has them open: it stops around every transaction. */
final class PausingBooks implements Books {
  private final Books inner;
  private final Pauses pauses;
  private final Stores stores;

  PausingBooks(Books inner, Pauses pauses, Stores stores) {
    this.inner = inner;
    this.pauses = pauses;
    this.stores = stores;
  }

  @Override
  public <T> T read(Function<Pages, T> work) {
    pauses.pause(PausePoint.BEFORE_READ, "read");
    return inner.read(work);
  }

  @Override
  public <T> T rehearse(Function<Pages, T> work) {
    pauses.pause(PausePoint.BEFORE_REHEARSAL, "rehearse");
    return stores.inTransaction(() -> inner.rehearse(work));
  }

  @Override
  public <T> T copy(Path file, Function<Pages, T> examination, Predicate<T> isGood) {
    return inner.copy(file, examination, isGood);
  }

  @Override
  public <T> T write(Function<Pages, T> work) {
    Order order = pauses.pause(PausePoint.BEFORE_WRITE, "write");
    T result =
        stores.inTransaction(
            () ->
                inner.write(
                    pages -> {
                      T done = work.apply(pages);
                      if (order == Order.DIE_BEFORE_COMMIT) {
                        throw new Crash();
                      }
                      return done;
                    }));
    stores.written();
    pauses.pause(PausePoint.AFTER_WRITE, "written");
    return result;
  }
}
