package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.MarkdownFences.Fence;

/**
 * What the README states is so. Each section has a station of its own: its {@code json FILE} blocks
 * are written to the named file and its {@code console} blocks are typed, in order. How to write
 * the outputs anew is told in {@link org.shebao.acceptance.DemoTest}.
 */
class ReadmeTest {
  private static final GoldenFile README = GoldenFile.of("README.md");
  private static final Pattern COMMAND =
      Pattern.compile("(?:[`/]|[$|] )shebao ([a-z]+)(?: ([a-z]+(?:-[a-z]+)*))?(?![\\w.-])");
  private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z-]+) {2,}\\S");

  @TempDir private Path directory;
  private TestStation station;

  @BeforeEach
  void openStation() {
    station = new TestStation(directory).withSamples();
  }

  static Stream<String> sections() {
    return MarkdownFences.of(README.lines()).all().stream().map(Fence::section).distinct();
  }

  @ParameterizedTest
  @MethodSource("sections")
  void everyExampleOfTheSectionIsReal(String section) {
    ConsoleReplay replay = new ConsoleReplay(station);
    List<Fence> fences = MarkdownFences.of(README.lines()).in(section);
    List<List<String>> real = fences.stream().map(fence -> real(fence, replay)).toList();
    List<String> document = new ArrayList<>(README.lines());
    for (int i = fences.size() - 1; i >= 0; i--) {
      int first = fences.get(i).firstLine();
      document.subList(first, first + fences.get(i).lines().size()).clear();
      document.addAll(first, real.get(i));
    }
    README.assertHolds(String.join("\n", document) + "\n");
  }

  /** The lines that the block shall have. */
  private List<String> real(Fence fence, ConsoleReplay replay) {
    if (fence.is("console")) {
      station.with("SHEBAO_LANG", fence.about().isEmpty() ? "en" : fence.about());
      return typed(fence, replay);
    }
    if (fence.is("text") && fence.about().equals("demo")) {
      return excerpt(fence, station.run("demo").exits(0).out().lines().toList());
    }
    if (fence.is("json")) {
      station.file(fence.about(), fence.text());
    }
    return fence.lines();
  }

  private static List<String> typed(Fence fence, ConsoleReplay replay) {
    List<String> lines = new ArrayList<>();
    for (ConsoleTranscript.Entry entry : ConsoleTranscript.of(fence.lines()).entries()) {
      lines.add(ConsoleTranscript.PROMPT + entry.typed());
      lines.addAll(entry.printing(replay.type(entry.typed())));
    }
    replay.assertFailureWasTold();
    return lines;
  }

  /** What the demo prints from the first line of the block to its last. */
  private static List<String> excerpt(Fence fence, List<String> demo) {
    int from = demo.indexOf(fence.lines().get(0));
    assertTrue(from >= 0, () -> "not printed by the demo: " + fence.lines().get(0));
    String last = fence.lines().get(fence.lines().size() - 1);
    int length = demo.subList(from, demo.size()).indexOf(last) + 1;
    assertTrue(length > 0, () -> "not printed by the demo after that: " + last);
    return new ConsoleTranscript.Entry("demo", fence.lines())
        .printing(demo.subList(from, from + length));
  }

  @Test
  void theThirtySecondLookIsTheDemo() {
    List<Fence> look = MarkdownFences.of(README.lines()).in("A 30-second look");
    assertEquals(List.of(List.of("text", "demo")), look.stream().map(Fence::info).toList());
  }

  @Test
  void namesEveryCommandAndNoOther() {
    assertEquals(allCommands(), namedCommands());
  }

  private Set<String> namedCommands() {
    Set<String> named = new TreeSet<>();
    Matcher command = COMMAND.matcher(README.text());
    while (command.find()) {
      named.add(command.group(1));
      if (command.group(2) != null && !listedBy(command.group(1)).isEmpty()) {
        named.add(command.group(1) + " " + command.group(2));
      }
    }
    return named;
  }

  private Set<String> allCommands() {
    Set<String> all = new TreeSet<>();
    for (String command : listedBy()) {
      all.add(command);
      listedBy(command).forEach(below -> all.add(command + " " + below));
    }
    return all;
  }

  /** The subcommands that a command's help lists. */
  private List<String> listedBy(String... command) {
    List<String> line = new ArrayList<>(List.of(command));
    line.add("--help");
    String help = station.run(line.toArray(String[]::new)).exits(0).out();
    int from = help.indexOf("\nCommands:\n");
    int to = help.indexOf("\nExit codes:\n");
    return from < 0
        ? List.of()
        : LISTED.matcher(help.substring(from, to)).results().map(found -> found.group(1)).toList();
  }

  @Test
  void tellsTheTwoCommands() {
    List<String> commands =
        List.of("mvn -q -DskipTests package && target/shebao/bin/shebao demo", "mvn -q verify");
    assertTrue(README.lines().containsAll(commands));
  }

  @Test
  void theTwoCommandsAreWhatTheBuildOffers() {
    String pom = GoldenFile.of("pom.xml").text();
    assertTrue(pom.contains("<distribution>${project.build.directory}/shebao</distribution>"));
    assertTrue(pom.contains("<copy todir=\"${distribution}/bin\">"));
    String gate = GoldenFile.of(".ci/run").text();
    assertTrue(gate.lines().anyMatch(line -> line.matches("(exec )?mvn( -\\S+)* verify")), gate);
  }
}
