package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestStation;

/** What every command takes, says and answers, whatever it does (design/cli.md). */
class CommonOptionsTest {
  @TempDir Path directory;

  private TestStation station;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
  }

  private CommandResult run(String line) {
    return station.run(line.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "init",
        "demo",
        "region",
        "region list",
        "region show",
        "region compare",
        "region find",
        "workday",
        "workday add",
        "workday between",
        "workday import",
        "workday list",
        "bind",
        "bind list",
        "bind show",
        "bind release",
        "bind move",
        "verify",
        "verify start",
        "verify complete",
        "verify set-pin",
        "verify status",
        "pay",
        "pay preview",
        "pay status",
        "pay list",
        "pay resolve",
        "pay review",
        "pay batch",
        "receipt",
        "receipt show",
        "ledger",
        "ledger verify",
        "ledger export",
        "provider",
        "provider bill",
        "provider faults",
        "provider status"
      })
  void helpsInBothLanguagesAndTellsItsVersion(String command) {
    String[] words = ("shebao " + command).strip().split(" ");
    List<String> line = new ArrayList<>(List.of(words).subList(1, words.length));
    CommandResult english = station.run(with(line, "--help")).exits(0);
    CommandResult chinese = station.run(with(line, "--help", "--lang", "zh")).exits(0);
    CommandResult version = station.run(with(line, "--version")).exits(0);

    english.says("Usage: shebao " + command).says("--home").says("SHEBAO_OUTPUT");
    chinese.says("用法").says("--home");
    assertNotEquals(english.out(), chinese.out());
    assertTrue(version.out().matches("shebao \\S+\\R"), version.out());
    assertEquals("", english.err() + chinese.err() + version.err());
    assertFalse(Files.exists(station.home()), "asking for help makes no home");
  }

  private static String[] with(List<String> line, String... more) {
    List<String> whole = new ArrayList<>(line);
    whole.addAll(List.of(more));
    return whole.toArray(String[]::new);
  }

  @ParameterizedTest
  @CsvSource({
    "regoin list, region",
    "bind lst, list",
    "bind list --hom x, --home",
    "verify start R1 --methd face, --method",
    "workday bewteen 2026-01-01 2026-01-02, between"
  })
  void suggestsWhatWasProbablyMeant(String line, String suggestion) {
    run(line).exits(2).saysNothing().complains(suggestion).complains("--help");
    JsonNode error = run(line + " -o json").fails(2, "USAGE");
    assertTrue(error.required("message").asText().contains(suggestion));
  }

  @ParameterizedTest
  @CsvSource({
    "-o xml region list, --output",
    "region list --output, --output",
    "region list -o, --output",
    "--lang fr region list, --lang",
    "--at yesterday region list, --at",
    "--at 2026-11-20T10:00:00 region list, --at",
    "--at 2026-11-20 region list, --at",
    "--at, --at",
    "region list --home, --home",
    "region list --operator, --operator",
    "region show, REGION",
    "region, subcommand",
    "workday, subcommand"
  })
  void namesTheOptionThatIsMissingOrMalformed(String line, String named) {
    CommandResult refused = run(line).exits(2).saysNothing();

    refused.complains(named);
    assertFalse(Files.exists(station.home()));
  }

  @Test
  void isNotCompleteWithoutACommand() {
    station.run().exits(2).saysNothing().complains("--help");
  }

  @Test
  void repeatsNothingPersonalFromTheCommandLine() {
    run("bind 110101190001010014 张试 -o json").hides("110101190001010014", "张试").exits(2);
    run("pay status 13000000001 -o json").hides("13000000001").exits(5);
  }

  @Test
  void takesItsSettingsFromVariables() {
    station.with("SHEBAO_OUTPUT", "json").with("SHEBAO_LANG", "zh");

    assertEquals("广东", run("region find gd").exits(0).json().required("name").asText());
    assertTrue(run("region find x").exits(3).error().required("message").asText().contains("地区"));
    run("region find gd -o text --lang en").exits(0).says("Guangdong (");
  }

  @Test
  void namesAVariableThatIsMalformed() {
    station.with("SHEBAO_OUTPUT", "xml");
    run("region list").exits(2).complains("SHEBAO_OUTPUT");
    station.with("SHEBAO_OUTPUT", "").with("SHEBAO_LANG", "fr");
    run("region list").exits(2).complains("SHEBAO_LANG");
  }

  @ParameterizedTest
  @CsvSource({
    "SHEBAO_LOCALE, zh_CN.UTF-8, 用法",
    "LC_ALL, zh_TW.UTF-8, 用法",
    "LC_MESSAGES, zh, 用法",
    "LANG, zh_CN.GB18030, 用法",
    "LANG, C.UTF-8, Usage",
    "LANG, fr_FR.UTF-8, Usage",
    "LANG, '', Usage"
  })
  void speaksTheLanguageOfTheLocale(String variable, String locale, String word) {
    station.with("SHEBAO_LANG", "").with(variable, locale);

    run("--help").exits(0).says(word);
  }

  @Test
  void prefersTheLocaleThatTheLauncherHandsOver() {
    station.with("SHEBAO_LANG", "").with("LC_ALL", "C.UTF-8").with("SHEBAO_LOCALE", "zh_CN.UTF-8");

    run("--help").exits(0).says("用法");
    run("--help --lang en").exits(0).says("Usage");
  }

  @Test
  void findsItsHomeByOptionThenVariableThenConvention() {
    run("init --home elsewhere").exits(0);
    assertTrue(Files.exists(directory.resolve("elsewhere/shebao.db")));
    assertFalse(Files.exists(station.home()));
    station.with("SHEBAO_HOME", "").with("XDG_DATA_HOME", directory.resolve("xdg").toString());
    run("init").exits(0);
    assertTrue(Files.exists(directory.resolve("xdg/shebao/shebao.db")));
    station.with("XDG_DATA_HOME", "");
    run("init").exits(0);
    assertTrue(Files.exists(directory.resolve(".local/share/shebao/shebao.db")));
  }

  @Test
  void recordsTheOperator() {
    TestPeople people = new TestPeople(station);
    assertEquals("clerk-li", operatorOf(people, 1));
    station.with("SHEBAO_OPERATOR", "");
    assertEquals("login-name", operatorOf(people, 2));
    station.with("SHEBAO_OPERATOR", "a\u0007b");
    run("bind list").exits(2).complains("SHEBAO_OPERATOR");
  }

  private static String operatorOf(TestPeople people, int n) {
    return people
        .bind(TestPeople.applicant(n, "440000", "resident", "none"))
        .exits(0)
        .json()
        .required("bindings")
        .get(0)
        .required("operator")
        .asText();
  }

  @Test
  void movesItsClockForTraining() {
    new TestPeople(station).bound(1, "440000", "resident");

    JsonNode status =
        run("bind release R00000001 --at 2026-12-24T23:30:00Z -o json").exits(0).json();

    assertEquals(
        "2026-12-25T07:30:00+08:00",
        status.required("bindings").get(0).required("releasedAt").asText());
  }

  @Test
  void saysOnlyResultsAndErrorsWhenQuiet() {
    run("bind list").exits(0).saysNothing().complains("Nothing");
    assertEquals("", run("bind list -q").exits(0).err());
    assertFalse(run("bind show R1 -q").exits(5).err().isEmpty());
  }

  @Test
  void takesAnArgumentThatBeginsWithAnAtSignAsItIs() {
    station.file("words", "gd");

    run("region find @words").exits(3).complains("@words");
  }
}
