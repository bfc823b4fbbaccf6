package org.shebao.symptom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.calendar.WorkingDays;
import org.shebao.person.DocumentType;
import org.shebao.person.Subsidy;
import org.shebao.region.PolicyValue;
import org.shebao.rule.Basis;

/** What no test station can be brought to, and what holds of every symptom. */
class SymptomRulesTest {
  private static final Situation.Area UNKNOWN =
      new Situation.Area(
          "530000",
          new PolicyValue<>(null, Basis.UNKNOWN, ""),
          new PolicyValue<>(null, Basis.UNKNOWN, ""));
  private static final Situation.Area ZHEJIANG =
      new Situation.Area(
          "330000",
          new PolicyValue<>(null, Basis.UNKNOWN, ""),
          new PolicyValue<>(true, Basis.ARTICLE_RULE, ""));

  private static Situation situation(
      Optional<Situation.Person> person, Optional<Situation.Area> region) {
    return new Situation(
        Map.of(),
        person,
        Optional.empty(),
        region,
        List.of(),
        WorkingDays.shipped(),
        Instant.parse("2026-11-20T02:00:00Z"));
  }

  private static Situation.Person person(DocumentType document, Subsidy subsidy) {
    return new Situation.Person(
        "R1",
        new Situation.Access(Optional.of("330000"), Optional.empty(), 5, false),
        document,
        subsidy,
        List.of());
  }

  private static List<Advice> advice(Symptom symptom, Situation situation) {
    return SymptomRules.advise(symptom, situation).stream().map(Advised::advice).toList();
  }

  @ParameterizedTest
  @EnumSource
  void alwaysSaysSomethingAlsoWhenNothingIsKnown(Symptom symptom) {
    assertFalse(
        SymptomRules.advise(symptom, situation(Optional.empty(), Optional.empty())).isEmpty());
  }

  @Test
  void saysThatItDoesNotKnowHowARegionGivesReceipts() {
    Situation there = situation(Optional.empty(), Optional.of(UNKNOWN));

    assertEquals(
        List.of(Advice.RECEIPT_ROUTES_UNKNOWN, Advice.ASK_HOTLINE),
        advice(Symptom.NO_RECEIPT, there));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "G23 there,            LOW_INCOME, true,  TREASURY_PAYS",
    "G23 another subsidy,  ORPHAN,     true,  ASK_SUBSIDY",
    "G23 none,             NONE,       true,  ASK_SUBSIDY",
    "G23 elsewhere,        LOW_INCOME, false, ASK_SUBSIDY"
  })
  void sendsToTheTreasuryWhomItPays(String id, Subsidy subsidy, boolean zhejiang, Advice expected) {
    Situation there =
        situation(
            Optional.of(person(DocumentType.RESIDENT_ID, subsidy)),
            Optional.of(zhejiang ? ZHEJIANG : UNKNOWN));

    assertEquals(expected, advice(Symptom.LOW_INCOME, there).get(0));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "G38 residence permit, HMT_RESIDENCE_PERMIT,   false",
    "G38 travel permit,    HK_MACAO_TRAVEL_PERMIT, true",
    "G38 of Taiwan,        TAIWAN_TRAVEL_PERMIT,   true"
  })
  void goesByTheDocumentThatTheStationKnows(String id, DocumentType document, boolean travel) {
    Situation there = situation(Optional.of(person(document, Subsidy.NONE)), Optional.empty());

    assertEquals(travel, advice(Symptom.HK_MACAO_TAIWAN, there).contains(Advice.TRAVEL_PERMIT));
  }

  @Test
  void isNoAnswerWithoutAdvice() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SymptomAnswer(Symptom.LOCKED, Optional.empty(), List.of(), List.of()));
  }
}
