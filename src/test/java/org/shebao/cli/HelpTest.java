package org.shebao.cli;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.cli.Messages.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Every command explains itself in both languages, and no help text is left over. */
class HelpTest {
  private static final Map<String, String> ZH = Bundles.read("help", Language.ZH);
  private static final Map<String, String> EN = Bundles.read("help", Language.EN);
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /** A terminal of the station. */
  private static final int WIDEST_EXAMPLE = 80;

  /** One command in one language. */
  private record Explained(Language language, CommandSpec command) {
    @Override
    public String toString() {
      return language + " " + command.qualifiedName();
    }
  }

  static Stream<Explained> commands() {
    return Stream.of(Language.values())
        .flatMap(language -> all(tree(language)).map(each -> new Explained(language, each)));
  }

  static CommandLine tree(Language language) {
    Path nowhere = Path.of("");
    RootCommand root = new RootCommand();
    Environment environment =
        new Environment(
            new Environment.Streams(null, null, null),
            Map.of(),
            new Environment.Sources(InstantSource.fixed(Instant.EPOCH), null, prefix -> prefix),
            new Environment.Place(nowhere, nowhere, nowhere, Optional.empty(), ""),
            null,
            Optional.empty(),
            () -> null);
    return Cli.commandLine(root, new Session(environment, root.options, new Messages(language)));
  }

  static Stream<CommandSpec> all(CommandLine command) {
    return Stream.concat(
        Stream.of(command.getCommandSpec()),
        command.getSubcommands().values().stream().flatMap(HelpTest::all));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void saysWhatItDoes(Explained explained) {
    CommandLine.Model.UsageMessageSpec usage = explained.command().usageMessage();
    assertAll(
        () -> assertEquals(1, usage.header().length, "one line of header"),
        () -> assertEquals(1, usage.description().length, "one description"),
        () -> assertFalse(usage.exitCodeList().isEmpty(), "exit codes"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void explainsEveryOptionAndParameter(Explained explained) {
    List<String> silent =
        explained.command().args().stream()
            .filter(argument -> argument.description().length == 0)
            .map(ArgSpec::paramLabel)
            .toList();
    assertEquals(List.of(), silent);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void givesTwoExamplesThatFitTheScreen(Explained explained) {
    List<String> lines = List.of(explained.command().usageMessage().footer());
    long examples = lines.stream().filter(line -> line.contains("shebao ")).count();
    assertTrue(examples >= 2, () -> String.join("\n", lines));
    for (String line : lines) {
      assertTrue(DisplayWidth.of(line) <= WIDEST_EXAMPLE, line);
    }
  }

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals(Set.of(), Bundles.inOneLanguageOnly(ZH, EN));
  }

  @Test
  void noHelpIsLeftOver() {
    Set<String> used = new TreeSet<>();
    all(tree(Language.EN)).forEach(command -> used.addAll(keys(command)));
    Set<String> rest = new TreeSet<>(ZH.keySet());
    rest.removeIf(key -> key.contains("usage.") || used.contains(key));
    assertEquals(Set.of(), rest);
  }

  @Test
  void everyUsageTextBelongsToACommand() {
    Set<String> commands =
        all(tree(Language.EN))
            .map(command -> command.qualifiedName(".") + ".")
            .collect(toCollection(TreeSet::new));
    commands.add("");
    Set<String> strays = new TreeSet<>(ZH.keySet());
    strays.removeIf(key -> !key.contains("usage.") || commands.contains(commandOf(key)));
    assertEquals(Set.of(), strays);
  }

  private static String commandOf(String key) {
    return key.substring(0, key.indexOf("usage."));
  }

  /** The keys under which picocli looks for the descriptions of a command's arguments. */
  private static List<String> keys(CommandSpec command) {
    List<String> keys = new ArrayList<>();
    for (ArgSpec argument : command.args()) {
      Stream<String> names =
          argument instanceof OptionSpec option
              ? Arrays.stream(option.names()).map(name -> name.replaceFirst("^-+", ""))
              : Stream.of(argument.paramLabel() + "[" + index(argument) + "]");
      names.forEach(name -> keys.addAll(List.of(name, command.qualifiedName(".") + "." + name)));
    }
    return keys;
  }

  private static CommandLine.Range index(ArgSpec argument) {
    return ((PositionalParamSpec) argument).index();
  }

  @Test
  void englishHelpIsEnglishExceptForWhatAResidentTypes() {
    Map<String, String> chinese = new TreeMap<>(EN);
    chinese.values().removeIf(text -> !CHINESE.matcher(text).find());
    chinese.keySet().removeIf(key -> key.startsWith("shebao.region."));
    chinese.keySet().removeIf(key -> key.startsWith("shebao.troubleshoot.ask.usage.footer."));
    assertEquals(Map.of(), chinese);
  }

  @Test
  void chineseHelpIsChineseExceptForExamplesAndHeadings() {
    Map<String, String> strange = new TreeMap<>(ZH);
    strange.values().removeIf(text -> CHINESE.matcher(text).find() || text.equals("%n"));
    strange.keySet().removeIf(key -> key.contains("usage.footer."));
    assertEquals(Map.of(), strange);
  }
}
