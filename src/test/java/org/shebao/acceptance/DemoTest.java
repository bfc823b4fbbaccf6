package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.GoldenFile;
import org.shebao.TestStation;

/**
 * {@code shebao demo}: a whole station day in one go. What it prints lies in {@code
 * src/test/resources/org/shebao/demo}; after a wanted change, write that and the README anew:
 *
 * <pre>mvn -q test -Dtest='DemoTest,ReadmeTest' -Dshebao.regenerate=true</pre>
 *
 * and read what {@code git diff} says.
 */
class DemoTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/shebao/demo");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void playsTheDayAsItIsWrittenDown(String language) {
    new GoldenFile(GOLDEN.resolve("demo-" + language + ".txt")).assertHolds(play(language));
  }

  @Test
  void playsTheSameDayWhateverTheCallersClockAndSettingsAndLeavesNothingBehind()
      throws IOException {
    TestStation station = new TestStation(directory).at("2030-01-31T23:59:59+08:00");
    station.with("SHEBAO_OPERATOR", "clerk-zhao");
    String first = station.run("demo").exits(0).out();
    assertEquals(first, play("en"));
    assertEquals(List.of(), entries());
  }

  private String play(String language) {
    return new TestStation(directory).run("demo", "--lang", language).exits(0).out();
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
