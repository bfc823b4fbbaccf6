package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao troubleshoot ask}: what the resident said, answered or honestly not. */
class AskTest {
  @TempDir Path directory;

  private TestStation station;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
  }

  private CommandResult ask(String... more) {
    List<String> line = new ArrayList<>(List.of("troubleshoot", "ask"));
    line.addAll(List.of(more));
    return station.run(line.toArray(String[]::new));
  }

  private JsonNode asked(String... more) {
    List<String> line = new ArrayList<>(List.of(more));
    line.addAll(List.of("-o", "json"));
    return ask(line.toArray(String[]::new)).exits(0).json();
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 我的账号被锁了, 账户锁定, 连续输错 5 次密码",
    "en, 我的账号被锁了, A locked account, Five wrong passwords in a row",
    "zh, 多少岁能退休, 退休待遇, 本站不测算退休待遇",
    "en, 多少岁能退休, Pension benefits, does not estimate pensions",
  })
  void answersInTheLanguageOfTheStation(
      String language, String question, String heading, String answer) {
    String shown = ask(question, "--lang", language).exits(0).out();

    assertTrue(shown.startsWith(heading), shown);
    assertTrue(shown.contains(answer), shown);
  }

  @Test
  void saysWhichWordsDecidedAndWhatTheAnswerRestsOn() {
    JsonNode answer = asked("为什么交不了", "--explain");

    assertEquals("PAY_FAILED", answer.required("intent").asText());
    assertEquals("article 5 row 1; G33", answer.required("basis").asText());
    assertFalse(answer.required("words").isEmpty());
    assertEquals("shebao pay list", answer.required("commands").get(0).asText());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T10:00:00+08:00, today is one of them",
    "2026-11-26T10:00:00+08:00, It opens again on",
  })
  void tellsWhetherPaymentsAreTakenToday(String at, String fact) {
    String shown = ask("今天还能交吗", "--at", at).exits(0).out();

    assertTrue(shown.contains(fact), shown);
  }

  @ParameterizedTest
  @CsvSource({"zh, 12333（社保）", "en, 12333 (social insurance)"})
  void whatIsNotUnderstoodIsRefusedWithWhatCanBeAskedAndWhoKnows(String language, String who) {
    CommandResult result = ask("今天天气怎么样", "--lang", language).exits(3);

    assertTrue(result.err().contains("NOT_UNDERSTOOD"), result.err());
    assertTrue(result.err().contains(who), result.err());
  }

  @Test
  void readsTheQuestionFromAFileAndRepeatsNoNumber() {
    String file = station.file("said.txt", "我13812345678的账号44030119800101 被锁了");

    CommandResult result = ask("--from", file).exits(0);

    assertFalse(result.out().contains("138"), result.out());
    assertFalse(result.out().contains("4403"), result.out());
  }

  @ParameterizedTest
  @CsvSource({"nothing, ''", "both, 我要交 --from said.txt", "voice, 我要交 --voice wu"})
  void aQuestionIsAskedInOneWay(String id, String line) {
    station.file("said.txt", "我要交");
    ask(line.isEmpty() ? new String[0] : line.split(" ")).exits(2);
  }

  @ParameterizedTest
  @CsvSource({"--person, R2611200009", "--payment, P2611200009"})
  void whoeverIsAskedAboutMustBeOfThisStation(String option, String number) {
    ask("我要交社保", option, number).exits(5);
  }

  @ParameterizedTest
  @CsvSource({
    "mandarin, 我的账号被锁了, -v cmn-latn-pinyin --stdin",
    "cantonese, 点解锁住我, -v yue --stdin",
  })
  void speaksTheAnswerInChinese(String id, String question, String arguments) throws IOException {
    Path program = directory.resolve("bin/espeak-ng");
    station.file(
        "bin/espeak-ng",
        "#!/bin/sh\necho \"$@\" > '%1$s/args'\ncat > '%1$s/said'\n".formatted(directory));
    assertTrue(program.toFile().setExecutable(true));

    station.with("PATH", directory.resolve("bin") + ":/usr/bin:/bin");
    ask(question, "--say").exits(0);

    assertEquals(arguments, Files.readString(directory.resolve("args")).strip());
    String said = Files.readString(directory.resolve("said"));
    assertTrue(said.contains("二十四小时"), said);
  }

  @Test
  void answersWithThisPersonsAndThisPaymentsFacts() {
    String person = new TestPeople(station).verified(1, "广东", "resident");
    assertEquals(
        "shebao pay preview " + person + " --insurance resident-medical --period 2026",
        asked("我要交多少钱", "--person", person).required("commands").get(0).asText());
    assertTrue(
        ask("我交了没有", "--person", person).exits(0).out().contains("has no payment for this person"));

    String payment = new TestTill(station).paid(person);

    assertTrue(ask("我交了没有", "--person", person).exits(0).out().contains(payment));
    JsonNode refund = asked("我要退费", "--payment", payment);
    assertEquals("shebao refund quote " + payment, refund.required("commands").get(0).asText());
    assertEquals(2, refund.required("facts").size(), refund.toString());
    assertTrue(ask("账号被锁了", "--person", person).exits(0).out().contains("is not locked now"));
  }

  @Test
  void withoutAVoiceTheTextIsAll() {
    station.with("PATH", "");
    assertTrue(ask("我的账号被锁了", "--say").exits(0).out().contains("24"));
  }
}
