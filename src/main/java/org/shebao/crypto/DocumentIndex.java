package org.shebao.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/**
 * Finds sealed records by a value without storing it: HMAC-SM3 under the ring's index key (G26).
 * Document numbers are few enough to be tried one by one, so a hash without a key would hide
 * nothing.
 */
public final class DocumentIndex {
  private final byte[] key;

  DocumentIndex(byte[] key) {
    this.key = key.clone();
  }

  /**
   * The lookup form of a value: 64 hexadecimal digits, always the same for one ring.
   *
   * @param purpose what is looked up, such as {@code person.document}; the same value has unrelated
   *     forms for different purposes
   * @param normalisedValue the value in its one normal form: no spaces, capital X
   */
  public String of(String purpose, String normalisedValue) {
    if (purpose.isEmpty() || purpose.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a purpose has at least one character, and no NUL");
    }
    // The NUL ends the purpose, so no purpose and value can be split in a second way.
    byte[] data = (purpose + '\0' + normalisedValue).getBytes(UTF_8);
    return HexFormat.of().formatHex(Sm3.hmac(key, data));
  }
}
