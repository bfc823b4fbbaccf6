package org.shebao.provider.simulated;

import java.util.function.Function;

/** The provider's books, opened for one transaction at a time. */
public interface ProviderBooks {
  /**
   * Runs {@code work} in one transaction; when this returns, everything is on disk. When {@code
   * work} throws, nothing is.
   */
  <T> T write(Function<BookPage, T> work);

  /** Runs {@code work} on one state of the books; whatever it writes is forgotten. */
  <T> T read(Function<BookPage, T> work);
}
