package org.shebao.casework;

/**
 * A file that proves something. Its content stays with the station; the digest proves later that
 * the file which is shown is the one that was shown.
 *
 * @param name of the file, without its folder
 * @param sm3 digest of the content: 64 hexadecimal digits
 * @param size in bytes
 */
public record Evidence(EvidenceKind kind, String name, String sm3, long size) {
  public Evidence {
    if (!sm3.matches("[0-9a-f]{64}") || size < 0) {
      throw new IllegalArgumentException("a digest of a file");
    }
  }
}
