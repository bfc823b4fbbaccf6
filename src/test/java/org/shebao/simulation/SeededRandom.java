package org.shebao.simulation;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/** What the station takes for secret randomness, repeatable. */
final class SeededRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final transient SplittableRandom source;

  SeededRandom(long seed) {
    this.source = new SplittableRandom(seed);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    source.nextBytes(bytes);
  }
}
