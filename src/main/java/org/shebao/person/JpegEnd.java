package org.shebao.person;

/**
 * Whether a JPEG goes on to its end marker. The JDK's decoder paints what is missing of a truncated
 * file grey and reports nothing but a warning, so half a photo would pass as a whole one.
 */
final class JpegEnd {
  private static final int MARKER = 0xFF;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final int AFTER_START_OF_IMAGE = 2;

  private JpegEnd() {}

  /** Looks behind the headers only: a thumbnail inside them has an end marker of its own. */
  static boolean isReached(byte[] jpeg) {
    int at = AFTER_START_OF_IMAGE;
    while (at + 3 < jpeg.length && unsigned(jpeg, at) == MARKER) {
      int kind = unsigned(jpeg, at + 1);
      if (kind == START_OF_SCAN) {
        return hasEndAfter(jpeg, at);
      }
      // A marker may be filled up with more 0xFF in front of it.
      at += kind == MARKER ? 1 : 2 + unsigned(jpeg, at + 2) * 256 + unsigned(jpeg, at + 3);
    }
    return false;
  }

  /** Image data never contains the end marker: a 0xFF inside it is followed by 0. */
  private static boolean hasEndAfter(byte[] jpeg, int scan) {
    for (int i = scan; i + 1 < jpeg.length; i++) {
      if (unsigned(jpeg, i) == MARKER && unsigned(jpeg, i + 1) == END_OF_IMAGE) {
        return true;
      }
    }
    return false;
  }

  private static int unsigned(byte[] bytes, int index) {
    return bytes[index] & 0xFF;
  }
}
