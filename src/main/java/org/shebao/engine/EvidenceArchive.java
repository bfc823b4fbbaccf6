package org.shebao.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.shebao.calendar.BusinessDay;
import org.shebao.crypto.Sm3;

/**
 * The papers of a case in one ZIP archive. The last entry lists the SM3 digest of every other, so
 * that a receiver sees which paper was changed. The same papers at the same time make the same
 * bytes.
 */
public final class EvidenceArchive {
  /** One line for each paper: the digest, two blanks, the name; as {@code sm3sum} prints it. */
  public static final String MANIFEST = "MANIFEST.sm3";

  private final List<Entry> papers = new ArrayList<>();

  /** One entry of the archive. */
  private record Entry(String name, byte[] content) {}

  /**
   * @param name its path in the archive
   * @throws IllegalArgumentException when there is one of that name already
   */
  public void add(String name, String text) {
    if (name.equals(MANIFEST) || papers.stream().anyMatch(paper -> paper.name().equals(name))) {
      throw new IllegalArgumentException("twice in one archive: " + name);
    }
    papers.add(new Entry(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The names of all entries, in their order. */
  public List<String> names() {
    return withManifest().stream().map(Entry::name).toList();
  }

  /** The SM3 digest of a file's content, as the manifest has it. */
  public static String digest(byte[] content) {
    return Sm3.hex(content);
  }

  /** The archive, its entries dated {@code at}. */
  public byte[] bytes(Instant at) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Entry paper : withManifest()) {
        ZipEntry entry = new ZipEntry(paper.name());
        entry.setTimeLocal(BusinessDay.at(at).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(paper.content());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory", e);
    }
    return bytes.toByteArray();
  }

  private List<Entry> withManifest() {
    StringBuilder lines = new StringBuilder();
    for (Entry paper : papers) {
      lines.append(digest(paper.content())).append("  ").append(paper.name()).append('\n');
    }
    List<Entry> all = new ArrayList<>(papers);
    all.add(new Entry(MANIFEST, lines.toString().getBytes(StandardCharsets.UTF_8)));
    return all;
  }
}
