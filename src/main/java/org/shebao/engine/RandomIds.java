package org.shebao.engine;

import java.util.random.RandomGenerator;

/**
 * Numbers that need no counter, so that stations and processes never collide: ten characters of
 * Crockford's base 32, which has no letter that is mistaken for a digit (50 bits).
 */
public final class RandomIds implements IdSource {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 10;

  private final RandomGenerator random;

  public RandomIds(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public String next(String prefix) {
    StringBuilder id = new StringBuilder(prefix);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
