package org.shebao.crypto;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.shebao.input.Problem;

/**
 * The stored form of a station PIN (G25): PBKDF2 (RFC 8018) with HMAC-SM3, a random salt, and the
 * number of iterations beside it, so that {@link #ITERATIONS} may grow while old hashes stay good.
 * A PIN of six digits is found by whoever holds this hash, slow or not: store it sealed.
 */
public final class PinHash {
  /**
   * What a new hash costs: measured on 2 cores with JDK 17, one check takes 97 ms warm, 135 ms
   * without the second compiler, about 200 ms as the first work of a fresh process.
   */
  public static final int ITERATIONS = 100_000;

  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int SALT_LENGTH = 16;
  private static final String SCHEME = "pbkdf2-hmac-sm3";
  private static final Pattern ENCODED =
      Pattern.compile(SCHEME + "\\$([1-9][0-9]{0,7})\\$([0-9a-f]{32})\\$([0-9a-f]{64})");

  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private PinHash(int iterations, byte[] salt, byte[] hash) {
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  /**
   * Hashes a PIN under a fresh salt. The caller wipes the PIN.
   *
   * @param iterations 1 to 10 million; {@link #ITERATIONS} but for tests
   */
  public static PinHash create(char[] pin, SecureRandom random, int iterations) {
    if (iterations < 1 || iterations > MOST_ITERATIONS) {
      throw new IllegalArgumentException("iterations: " + iterations);
    }
    byte[] salt = new byte[SALT_LENGTH];
    random.nextBytes(salt);
    return new PinHash(iterations, salt, derive(pin, salt, iterations));
  }

  /**
   * Reads back what {@link #encoded} wrote.
   *
   * @throws IntegrityException when it is anything else
   */
  public static PinHash decode(String encoded) {
    Matcher parts = ENCODED.matcher(encoded);
    if (!parts.matches() || Integer.parseInt(parts.group(1)) > MOST_ITERATIONS) {
      throw new IntegrityException(new Problem("pin", "pin-hash.malformed"));
    }
    HexFormat hex = HexFormat.of();
    return new PinHash(
        Integer.parseInt(parts.group(1)),
        hex.parseHex(parts.group(2)),
        hex.parseHex(parts.group(3)));
  }

  /** Whether this is the PIN; the time taken does not depend on how much of it is right. */
  public boolean matches(char[] pin) {
    return MessageDigest.isEqual(hash, derive(pin, salt, iterations));
  }

  /** How much work one check is; below {@link #ITERATIONS} a right PIN is worth hashing anew. */
  public int iterations() {
    return iterations;
  }

  /** {@code pbkdf2-hmac-sm3$iterations$saltHex$hashHex}. */
  public String encoded() {
    HexFormat hex = HexFormat.of();
    return String.join(
        "$", SCHEME, Integer.toString(iterations), hex.formatHex(salt), hex.formatHex(hash));
  }

  private static byte[] derive(char[] pin, byte[] salt, int iterations) {
    byte[] password = PBEParametersGenerator.PKCS5PasswordToUTF8Bytes(pin);
    try {
      PKCS5S2ParametersGenerator pbkdf2 = new PKCS5S2ParametersGenerator(new SM3Digest());
      pbkdf2.init(password, salt, iterations);
      KeyParameter derived =
          (KeyParameter) pbkdf2.generateDerivedMacParameters(Sm3.LENGTH * Byte.SIZE);
      return derived.getKey();
    } finally {
      Arrays.fill(password, (byte) 0);
    }
  }
}
