package org.shebao;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bytes of an SQLite write-ahead log, which tell every write in its order: a header, then
 * frames of one page each; the last frame of a transaction holds the size of the database.
 *
 * @see <a href="https://www.sqlite.org/fileformat2.html#the_write_ahead_log">the file format</a>
 */
final class WriteAheadLog {
  static final int HEADER = 32;
  static final int FRAME_HEADER = 24;

  private final byte[] bytes;
  private final int pageSize;

  WriteAheadLog(byte[] bytes) {
    this.bytes = bytes;
    this.pageSize = ByteBuffer.wrap(bytes).getInt(8);
  }

  /** The log as it was when {@code length} bytes of it were on disk. */
  byte[] cut(int length) {
    return Arrays.copyOf(bytes, length);
  }

  int frames() {
    return (bytes.length - HEADER) / frameSize();
  }

  int frameSize() {
    return FRAME_HEADER + pageSize;
  }

  /** Where frame {@code n} begins, counted from 0; that of {@link #frames} is the end. */
  int start(int n) {
    return HEADER + n * frameSize();
  }

  /** How long the log was after each commit, and at first: nothing. */
  List<Integer> commits() {
    List<Integer> ends = new ArrayList<>(List.of(0));
    for (int n = 0; n < frames(); n++) {
      if (ByteBuffer.wrap(bytes).getInt(start(n) + 4) != 0) {
        ends.add(start(n + 1));
      }
    }
    return ends;
  }

  /** Where in the database file the page of a frame belongs. */
  int position(int n) {
    return (ByteBuffer.wrap(bytes).getInt(start(n)) - 1) * pageSize;
  }

  /** The page of a frame. */
  byte[] page(int n) {
    int from = start(n) + FRAME_HEADER;
    return Arrays.copyOfRange(bytes, from, from + pageSize);
  }
}
