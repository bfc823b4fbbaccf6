package org.shebao.crypto;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names a key. Drawn at random, not counted: with the ring of another home a record is then known
 * to be sealed by a foreign key and not taken for an altered one.
 */
record KeyId(long value) {
  static KeyId draw(SecureRandom random) {
    byte[] drawn = new byte[Long.BYTES];
    random.nextBytes(drawn);
    return new KeyId(ByteBuffer.wrap(drawn).getLong());
  }

  /** Reads the 16 digits of {@link #hex}; anything else is an {@link IllegalArgumentException}. */
  static KeyId parse(String hex) {
    return new KeyId(ByteBuffer.wrap(HexFormat.of().parseHex(hex)).getLong());
  }

  String hex() {
    return HexFormat.of().toHexDigits(value);
  }

  @Override
  public String toString() {
    return hex();
  }
}
