package org.shebao.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.casework.CaseEvent.Kind;

/** A case stands as its history tells, and its history tells only what can happen. */
class CaseTest {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final Case.Subject SUBJECT =
      new Case.Subject(Optional.of("P1"), "R1", Optional.empty());

  private static Case opened(CaseKind kind, Case.Subject subject) {
    return Case.open("C1", kind, subject, new Case.Opening(NOW, "clerk-li"));
  }

  private static CaseEvent event(int seq, Kind kind, String reference) {
    Optional<Evidence> evidence =
        kind == Kind.EVIDENCE_ADDED
            ? Optional.of(new Evidence(EvidenceKind.VOUCHER, "a.jpg", "0".repeat(64), 3))
            : Optional.empty();
    return new CaseEvent(seq, NOW, "clerk-li", kind, "", reference, evidence);
  }

  /** Words such as {@code RESOLVED:UPHELD}, in order. */
  private static List<CaseEvent> history(String words) {
    List<CaseEvent> history = new ArrayList<>();
    for (String word : words.split(" ")) {
      String[] parts = word.split(":");
      history.add(
          event(history.size() + 1, Kind.valueOf(parts[0]), parts.length > 1 ? parts[1] : ""));
    }
    return history;
  }

  private static Case told(String words) {
    Case about = opened(CaseKind.OTHER, SUBJECT);
    for (CaseEvent event : history(words)) {
      about = about.after(event);
    }
    return about;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          OPENED,                                             OPEN,     ''
          OPENED NOTED EVIDENCE_ADDED MONEY:RF1,              OPEN,     ''
          OPENED ASSIGNED:wang,                               OPEN,     wang
          OPENED ASSIGNED:wang ASSIGNED:li RESOLVED:UPHELD,   RESOLVED, li
          OPENED ASSIGNED:li RESOLVED:REJECTED REOPENED,      OPEN,     li
          OPENED RESOLVED:SETTLED REOPENED RESOLVED:UPHELD,   RESOLVED, ''
          OPENED RESOLVED:SETTLED NOTED EVIDENCE_ADDED,       RESOLVED, ''
          """)
  void standsAsItsHistoryTells(String words, CaseState state, String owner) {
    Case about = told(words);

    assertEquals(state, about.state());
    assertEquals(owner, about.owner().orElse(""));
    assertTrue(about.isToldBy(history(words)));
  }

  @ParameterizedTest(name = "{0} then {1}")
  @CsvSource({
    "OPENED RESOLVED:UPHELD, RESOLVED:UPHELD",
    "OPENED RESOLVED:UPHELD, ASSIGNED:li",
    "OPENED RESOLVED:UPHELD, MONEY:RF1",
    "OPENED,                 REOPENED",
  })
  void takesNoStepThatCannotHappen(String words, String step) {
    Case about = told(words);
    CaseEvent event = history(words + " " + step).get(history(words).size());

    assertThrows(IllegalStateException.class, () -> about.after(event));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({
    "OPENED,                                    OPENED ASSIGNED:li",
    "OPENED ASSIGNED:li,                        OPENED ASSIGNED:wang",
    "OPENED RESOLVED:UPHELD,                    OPENED RESOLVED:REJECTED",
    "OPENED RESOLVED:UPHELD,                    OPENED",
    "OPENED RESOLVED:UPHELD,                    OPENED RESOLVED:BOUGHT",
    "OPENED,                                    NOTED",
    "OPENED,                                    OPENED OPENED",
    "OPENED,                                    OPENED REOPENED",
  })
  void isNotToldByAnotherHistory(String words, String other) {
    assertFalse(told(words).isToldBy(history(other)));
  }

  @Test
  void isNotToldByAHistoryThatLostALine() {
    Case about = told("OPENED NOTED NOTED");
    List<CaseEvent> history = history("OPENED NOTED NOTED");

    assertFalse(about.isToldBy(List.of(history.get(0), history.get(2))));
    assertFalse(about.isToldBy(List.of()));
    assertFalse(about.isToldBy(List.of(event(1, Kind.NOTED, ""))));
  }

  @Test
  void isNotToldByTheOpeningOfAnother() {
    CaseEvent other = new CaseEvent(1, NOW, "clerk-wang", Kind.OPENED, "", "", Optional.empty());

    assertFalse(told("OPENED").isToldBy(List.of(other)));
  }

  @Test
  void aSecondChargeThatTheProviderToldUsOfIsProvenByThat() {
    assertEquals(
        Set.of(EvidenceKind.VOUCHER, EvidenceKind.STATEMENT_LINE),
        opened(CaseKind.DUPLICATE_CHARGE, SUBJECT).required());
    assertEquals(Set.of(), opened(CaseKind.DUPLICATE_CHARGE, SUBJECT.with("WX2")).required());
    assertEquals(
        Set.of(EvidenceKind.VOUCHER), opened(CaseKind.FAULT_ORDER, SUBJECT.with("WX2")).required());
  }

  @Test
  void evidenceIsADigestOfAFile() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Evidence(EvidenceKind.VOUCHER, "a.jpg", "0".repeat(63), 3));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CaseEvent(1, NOW, "li", Kind.EVIDENCE_ADDED, "", "", Optional.empty()));
    assertThrows(IllegalArgumentException.class, () -> event(0, Kind.NOTED, ""));
  }
}
