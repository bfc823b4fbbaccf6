package org.shebao.engine;

import java.util.function.Function;

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

  /** {@link #write}, or {@link #rehearse} for a caller on a dry run. */
  default <T> T write(Caller caller, Function<Pages, T> work) {
    return caller.dryRun() ? rehearse(work) : write(work);
  }
}
