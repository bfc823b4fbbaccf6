package org.shebao.identifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;
import org.shebao.input.Resources;

class IdentifierKindTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest(name = "{0}")
  @MethodSource("guideRecords")
  void agreesWithEveryRecordOfTheDomainGuide(
      String id, IdentifierKind kind, String value, boolean valid) {
    Optional<Problem> problem = kind.check(value, TODAY, "number");

    assertEquals(valid, problem.isEmpty(), () -> "problem: " + problem);
  }

  @Test
  void knowsEveryTypeOfTheDomainGuideAndTheOldForeignCard() {
    Set<String> guide =
        guide().stream().map(record -> record.text("type")).collect(Collectors.toSet());
    Set<String> known =
        Arrays.stream(IdentifierKind.values())
            .map(IdentifierKind::code)
            .filter(code -> !code.equals("foreign_permanent_resident_id_2017"))
            .collect(Collectors.toSet());

    assertEquals(210, guide().size());
    assertEquals(guide, known);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "which-part.csv", numLinesToSkip = 1, maxCharsPerColumn = 100)
  void saysWhichPartIsWrong(String id, String kind, String value, String key, String facts) {
    Problem problem = kindOf(kind).check(value, TODAY, "number").orElseThrow();

    assertEquals(key, problem.key());
    assertEquals(facts, shown(problem.facts()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "old foreign card,        foreign_permanent_resident_id_2017, USA110000000101",
    "hk permit with renewals, hk_macao_travel_permit,             H0000000101",
    "taiwan in id province,   resident_id,                        710101190001010024",
    "uscc of remainder 0,     uscc,                               910000000000000040",
    "born today,              resident_id,                        11010120261123001X",
  })
  void acceptsWhatTheGuideDescribesWithoutARecord(String id, String kind, String value) {
    assertEquals(Optional.empty(), kindOf(kind).check(value, TODAY, "number"));
  }

  @Test
  void placesTheProblemInTheFieldOfTheCaller() {
    Problem problem = IdentifierKind.MOBILE.check("1", TODAY, "a.json phone").orElseThrow();

    assertEquals("a.json phone", problem.where());
  }

  @ParameterizedTest
  @EnumSource
  void callsAnEmptyValueMissing(IdentifierKind kind) {
    assertEquals(Optional.of(new Problem("n", "missing")), kind.check("", TODAY, "n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("writings")
  void normalisesWhatPeopleType(String id, String raw, String expected) {
    assertEquals(expected, IdentifierKind.normalise(raw));
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsCode(IdentifierKind kind) {
    assertEquals(Optional.of(kind), IdentifierKind.ofCode(kind.code()));
  }

  @Test
  void knowsNoOtherCode() {
    assertEquals(Optional.empty(), IdentifierKind.ofCode("passport"));
  }

  @Test
  void marksPaymentCodesAsSecrets() {
    assertTrue(IdentifierKind.WECHAT_PAY_CODE.isPaymentSecret());
    assertTrue(IdentifierKind.ALIPAY_AUTH_CODE.isPaymentSecret());
    assertFalse(IdentifierKind.UNIONPAY_CARD.isPaymentSecret());
  }

  static Stream<Arguments> guideRecords() {
    List<JsonFields> records = guide();
    return IntStream.range(0, records.size()).mapToObj(i -> guideRecord(i + 1, records.get(i)));
  }

  private static Arguments guideRecord(int line, JsonFields record) {
    String about = record.optionalText("reason").orElse("plain");
    return Arguments.of(
        "%03d %s: %s".formatted(line, record.text("type"), about),
        kindOf(record.text("type")),
        record.text("value"),
        record.optionalFlag("valid").orElseThrow());
  }

  static Stream<Arguments> writings() {
    return Stream.of(
        Arguments.of("full-width digits", "\uFF11\uFF11\uFF10", "110"),
        Arguments.of("lower-case x", "11010119000101009x", "11010119000101009X"),
        Arguments.of("full-width x", "9\uFF58", "9X"),
        Arguments.of("full-width letter", "\uFF28\uFF10", "H0"),
        Arguments.of("spaces", " 130 0000\t0000\n", "13000000000"),
        Arguments.of("ideographic space", "130\u30000000", "1300000"),
        Arguments.of("no-break space", "1\u00A02", "12"),
        Arguments.of("hyphen", "6200-0000", "62000000"),
        Arguments.of("en dash, em dash, minus", "1\u20132\u20143\u22124", "1234"),
        Arguments.of("full-width hyphen", "1\uFF0D2", "12"),
        Arguments.of("zero-width space and byte order mark", "\uFEFF1\u200B2", "12"),
        Arguments.of("nothing but blanks", " - ", ""));
  }

  private static List<JsonFields> guide() {
    String text = Resources.text(IdentifierKindTest.class, "identifiers.json");
    return JsonFields.array(text, "identifiers.json");
  }

  private static IdentifierKind kindOf(String code) {
    return IdentifierKind.ofCode(code).orElseThrow();
  }

  private static String shown(Map<String, String> facts) {
    return facts.entrySet().stream()
        .map(fact -> fact.getKey() + "=" + fact.getValue())
        .collect(Collectors.joining(" "));
  }
}
