package org.shebao.engine;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The station's books on disk. Work happens in transactions: all of it, or nothing, and what is
 * written is on disk when the call returns.
 */
public interface Books {
  /** Looks at one state of the books. */
  <T> T read(Function<Pages, T> work);

  /** Changes the books; alone while it does. */
  <T> T write(Function<Pages, T> work);

  /** Does the same as {@link #write} and undoes it: a dry run. */
  <T> T rehearse(Function<Pages, T> work);

  /**
   * Copies one state of the books into a new file while others may write. The file appears only
   * when the copy, opened and read, is good.
   *
   * @param file where nothing may be yet
   * @param examination reads the copy
   * @param isGood whether what the examination found is good enough to keep the copy
   * @return what the examination found
   */
  <T> T copy(Path file, Function<Pages, T> examination, Predicate<T> isGood);

  /** {@link #write}, or {@link #rehearse} for a caller on a dry run. */
  default <T> T write(Caller caller, Function<Pages, T> work) {
    return caller.dryRun() ? rehearse(work) : write(work);
  }
}
