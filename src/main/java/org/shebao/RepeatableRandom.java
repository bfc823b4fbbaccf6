package org.shebao;

import java.security.SecureRandom;
import java.util.SplittableRandom;

/**
 * Randomness that repeats itself: for the demo, whose output is the same every time. Never for a
 * home that is kept.
 */
final class RepeatableRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final transient SplittableRandom source;

  RepeatableRandom(long seed) {
    this.source = new SplittableRandom(seed);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    source.nextBytes(bytes);
  }
}
