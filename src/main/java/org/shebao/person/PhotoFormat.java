package org.shebao.person;

import java.util.Arrays;
import java.util.Optional;

/** The image formats the station takes, known by their first bytes and never by a file's name. */
public enum PhotoFormat {
  JPEG(0xFF, 0xD8, 0xFF),
  PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');

  private final byte[] signature;

  PhotoFormat(int... signature) {
    this.signature = new byte[signature.length];
    for (int i = 0; i < signature.length; i++) {
      this.signature[i] = (byte) signature[i];
    }
  }

  static Optional<PhotoFormat> of(byte[] bytes) {
    return Arrays.stream(values()).filter(format -> format.begins(bytes)).findFirst();
  }

  private boolean begins(byte[] bytes) {
    return bytes.length >= signature.length
        && Arrays.equals(bytes, 0, signature.length, signature, 0, signature.length);
  }
}
