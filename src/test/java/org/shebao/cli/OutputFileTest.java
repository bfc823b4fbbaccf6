package org.shebao.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebao.input.InputException;
import org.shebao.store.StoreException;

class OutputFileTest {
  private static final OutputFile.Content BILL = out -> out.write("bill".getBytes(UTF_8));
  private static final OutputFile.Content BREAKS_OFF =
      out -> {
        out.write("bi".getBytes(UTF_8));
        throw new IOException("disk full");
      };

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @TempDir Path folder;

  private OutputFile file(String name) {
    return new OutputFile(
        name, "--out", folder.resolve(name), new PrintStream(printed, true, UTF_8));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).toList();
    }
  }

  @Test
  void writesTheWholeFileAndNothingBesideIt() throws IOException {
    file("bill.csv").write(BILL);
    assertEquals("bill", Files.readString(folder.resolve("bill.csv")));
    assertEquals(List.of("bill.csv"), names());
  }

  @Test
  void leavesNoFileWhenWritingBreaksOff() throws IOException {
    OutputFile file = file("bill.csv");
    assertThrows(StoreException.class, () -> file.write(BREAKS_OFF));
    assertEquals(List.of(), names());
  }

  @Test
  void keepsTheEarlierFileWhenWritingBreaksOff() throws IOException {
    Files.writeString(folder.resolve("bill.csv"), "before");
    OutputFile file = file("bill.csv");
    assertThrows(StoreException.class, () -> file.write(BREAKS_OFF));
    assertEquals("before", Files.readString(folder.resolve("bill.csv")));
  }

  @Test
  void writesThroughALink() throws IOException {
    Files.writeString(folder.resolve("real.csv"), "before");
    Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("real.csv"));
    file("link.csv").write(BILL);
    assertTrue(Files.isSymbolicLink(folder.resolve("link.csv")));
    assertEquals("bill", Files.readString(folder.resolve("real.csv")));
  }

  @Test
  void writesADashToStandardOutput() throws IOException {
    file("-").write(BILL);
    assertEquals("bill", printed.toString(UTF_8));
    assertEquals(List.of(), names());
  }

  @Test
  void tellsWhenStandardOutputIsFull() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    OutputFile file =
        new OutputFile("-", "--out", folder.resolve("-"), new PrintStream(full, false, UTF_8));
    assertThrows(StoreException.class, () -> file.write(BILL));
  }

  @Test
  void refusesADirectory() {
    InputException failure = assertThrows(InputException.class, () -> file("."));
    assertEquals("file.is-directory", failure.problems().get(0).key());
  }

  @Test
  void refusesAPlaceThatDoesNotExist() {
    InputException failure = assertThrows(InputException.class, () -> file("missing/bill.csv"));
    assertEquals("file.no-directory", failure.problems().get(0).key());
    assertEquals("--out missing/bill.csv", failure.problems().get(0).where());
  }
}
