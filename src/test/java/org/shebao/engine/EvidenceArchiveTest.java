package org.shebao.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class EvidenceArchiveTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

  @Test
  void holdsEveryPaperInOrderAndThenTheirDigests() throws IOException {
    EvidenceArchive archive = new EvidenceArchive();
    archive.add("letter.txt", "致支付机构\n");
    archive.add("vouchers/SIMP1.txt", "abc");

    Map<String, String> entries = entries(archive.bytes(NOON));

    assertEquals("[letter.txt, vouchers/SIMP1.txt, MANIFEST.sm3]", entries.keySet().toString());
    assertEquals("致支付机构\n", entries.get("letter.txt"));
    // The digest of "abc" is an example of GB/T 32905-2016.
    assertEquals(
        "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0  vouchers/SIMP1.txt",
        entries.get("MANIFEST.sm3").lines().skip(1).findFirst().orElseThrow());
    assertEquals(2, entries.get("MANIFEST.sm3").lines().count());
  }

  @Test
  void isTheSameForTheSamePapersAndDatedInTheBusinessZone() throws IOException {
    EvidenceArchive one = new EvidenceArchive();
    one.add("a", "1");
    EvidenceArchive other = new EvidenceArchive();
    other.add("a", "1");

    assertArrayEquals(one.bytes(NOON), other.bytes(NOON));
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(one.bytes(NOON)))) {
      assertEquals(LocalDateTime.parse("2026-11-20T12:00:00"), zip.getNextEntry().getTimeLocal());
    }
  }

  @Test
  void takesNoNameTwiceAndKeepsTheManifestForItself() {
    EvidenceArchive archive = new EvidenceArchive();
    archive.add("a", "1");

    assertThrows(IllegalArgumentException.class, () -> archive.add("a", "2"));
    assertThrows(IllegalArgumentException.class, () -> archive.add("MANIFEST.sm3", ""));
  }

  private static Map<String, String> entries(byte[] bytes) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }
}
