package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.store.SampleBooks.NOW;
import static org.shebao.store.SampleBooks.intended;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebao.casework.Case;
import org.shebao.casework.CaseEvent;
import org.shebao.casework.CaseKind;
import org.shebao.engine.CorruptRecordException;
import org.shebao.recovery.Escalation;
import org.shebao.recovery.EscalationKind;
import org.shebao.recovery.Inquiry;
import org.shebao.refund.SystemFault;

/** Tables {@code inquiry}, {@code escalation} and {@code system_fault}. */
class RecoveryTablesTest {
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Case WORKED =
      Case.open(
          "C1",
          CaseKind.OTHER,
          new Case.Subject(Optional.of("P1"), "R1", Optional.empty()),
          new Case.Opening(NOW, CaseEvent.STATION));

  @TempDir private Path directory;
  private SampleBooks books;

  @BeforeEach
  void openBooks() {
    books = SampleBooks.withPersons(directory);
    books.change(
        pages -> {
          pages.payments().insert(intended("P1", 2027));
          pages.payments().insert(intended("P2", 2026));
          pages.cases().insert(WORKED);
        });
  }

  @AfterEach
  void closeBooks() {
    books.close();
  }

  private void save(Inquiry... inquiries) {
    books.change(pages -> List.of(inquiries).forEach(pages.inquiries()::save));
  }

  private Optional<Inquiry> inquiry(String subject) {
    return books.see(pages -> pages.inquiries().find(subject));
  }

  @Test
  void keepsOneQuestionForEachSubject() {
    Inquiry first = Inquiry.open("P1", "P1", NOW);
    Inquiry watch = Inquiry.watch("P1", NOW).again(NOW);
    save(first, Inquiry.open("RF1", "P1", NOW));
    assertEquals(Optional.of(first), inquiry("P1"));

    save(watch);

    assertEquals(Optional.of(watch), inquiry("P1"));
    books.change(pages -> pages.inquiries().remove("P1"));
    assertEquals(Optional.empty(), inquiry("P1"));
    assertTrue(inquiry("RF1").isPresent());
  }

  @Test
  void aWatchIsDueFromItsTimeAndTheLongestWaitingComesFirst() {
    Instant due = NOW.plusSeconds(60);
    Inquiry later = Inquiry.watch("P1", NOW);
    Inquiry sooner = Inquiry.watch("P2", NOW.minus(MOMENT));
    save(later, sooner, Inquiry.open("RF1", "P1", NOW));

    assertEquals(List.of(), watches(due.minus(MOMENT).minus(MOMENT)));
    assertEquals(List.of(sooner), watches(due.minus(MOMENT)));
    assertEquals(List.of(sooner, later), watches(due));
  }

  private List<Inquiry> watches(Instant now) {
    return books.see(pages -> pages.inquiries().watchesDue(now));
  }

  private static Escalation open(String id, EscalationKind kind, String subject, Instant at) {
    return Escalation.open(id, kind, subject, "P1", WORKED.id(), at);
  }

  private void insert(Escalation... escalations) {
    books.change(pages -> List.of(escalations).forEach(pages.escalations()::insert));
  }

  private boolean isOpen(EscalationKind kind, String subject) {
    return books.see(pages -> pages.escalations().isOpen(kind, subject));
  }

  @Test
  void closingASubjectClosesAllThatIsOpenOnItAndNothingElse() {
    Escalation unknown = open("E1", EscalationKind.OUTCOME_UNKNOWN, "P1", NOW);
    Escalation wrong = open("E2", EscalationKind.WRONG_AMOUNT, "P1", NOW.minus(MOMENT));
    Escalation other = open("E3", EscalationKind.WRONG_AMOUNT, "WX2", NOW);
    insert(unknown, wrong, other);
    assertEquals(List.of(wrong, unknown, other), books.see(pages -> pages.escalations().open()));

    books.change(pages -> pages.escalations().close("P1", NOW));

    assertEquals(List.of(other), books.see(pages -> pages.escalations().open()));
    assertFalse(isOpen(EscalationKind.OUTCOME_UNKNOWN, "P1"));
    assertTrue(isOpen(EscalationKind.WRONG_AMOUNT, "WX2"));
    assertFalse(isOpen(EscalationKind.OUTCOME_UNKNOWN, "WX2"));
    assertEquals(
        List.of(Optional.of(NOW), Optional.of(NOW), Optional.empty()),
        books.see(pages -> pages.escalations().of("P1")).stream()
            .map(Escalation::closedAt)
            .toList());
    assertEquals(List.of(), books.see(pages -> pages.escalations().of("P2")));
  }

  @Test
  void aClosedEscalationKeepsItsTime() {
    insert(open("E1", EscalationKind.WRONG_AMOUNT, "P1", NOW));
    books.change(pages -> pages.escalations().close("P1", NOW));
    books.change(pages -> pages.escalations().close("P1", NOW.plus(MOMENT)));

    assertEquals(
        Optional.of(NOW), books.see(pages -> pages.escalations().of("P1")).get(0).closedAt());
  }

  @Test
  void theSameIsOpenOnceAndMayBeOpenedAgain() {
    insert(open("E1", EscalationKind.WRONG_AMOUNT, "P1", NOW));
    assertThrows(
        StoreException.class, () -> insert(open("E2", EscalationKind.WRONG_AMOUNT, "P1", NOW)));

    books.change(pages -> pages.escalations().close("P1", NOW));
    insert(open("E2", EscalationKind.WRONG_AMOUNT, "P1", NOW));

    assertTrue(isOpen(EscalationKind.WRONG_AMOUNT, "P1"));
  }

  @Test
  void anEscalationOfAnUnknownKindIsCorrupt() {
    insert(open("E1", EscalationKind.WRONG_AMOUNT, "P1", NOW));

    books.tamper("UPDATE escalation SET kind = 'GOSSIP'");

    assertThrows(
        CorruptRecordException.class, () -> books.see(pages -> pages.escalations().open()));
  }

  private static SystemFault fault(String id, Instant from, Optional<Instant> to) {
    return new SystemFault(id, from, to, "网络中断", "clerk-li");
  }

  @Test
  void findsTheFaultsDuringWhichAMomentLies() {
    SystemFault lasting = fault("SF1", NOW, Optional.empty());
    SystemFault over = fault("SF2", NOW.minus(MOMENT), Optional.of(NOW));
    SystemFault instant = fault("SF3", NOW, Optional.of(NOW));
    books.change(pages -> List.of(lasting, over, instant).forEach(pages.systemFaults()::insert));

    assertEquals(List.of(over, lasting, instant), books.see(pages -> pages.systemFaults().all()));
    for (long millis = -2; millis <= 2; millis++) {
      Instant at = NOW.plusMillis(millis);
      assertEquals(
          List.of(over, lasting, instant).stream().filter(fault -> fault.covers(at)).toList(),
          books.see(pages -> pages.systemFaults().covering(at)));
    }
  }

  @Test
  void aFaultEndsInThePlaceOfItsFirstEntry() {
    SystemFault lasting = fault("SF1", NOW, Optional.empty());
    SystemFault other = fault("SF2", NOW, Optional.empty());
    books.change(pages -> List.of(lasting, other).forEach(pages.systemFaults()::insert));

    books.change(pages -> pages.systemFaults().end(lasting.endedAt(NOW.plus(MOMENT))));

    assertEquals(
        List.of(lasting.endedAt(NOW.plus(MOMENT)), other),
        books.see(pages -> pages.systemFaults().all()));
    assertEquals(Optional.of(other), books.see(pages -> pages.systemFaults().find("SF2")));
    assertEquals(Optional.empty(), books.see(pages -> pages.systemFaults().find("SF3")));
  }

  @Test
  void theDatabaseKnowsThatAFaultEndsAfterItBegan() {
    books.change(pages -> pages.systemFaults().insert(fault("SF1", NOW, Optional.empty())));

    assertThrows(StoreException.class, () -> books.tamper("UPDATE system_fault SET ended_at = 1"));
  }
}
