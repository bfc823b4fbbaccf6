package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.store.SampleBooks.NOW;
import static org.shebao.store.SampleBooks.intended;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.casework.Case;
import org.shebao.casework.CaseEvent;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseOutcome;
import org.shebao.casework.Evidence;
import org.shebao.casework.EvidenceKind;
import org.shebao.crypto.IntegrityException;
import org.shebao.engine.CorruptRecordException;

/** Tables {@code case_file} and {@code case_event}. */
class CaseTablesTest {
  private static final Case.Subject ON_P1 =
      new Case.Subject(Optional.of("P1"), "R1", Optional.empty());
  private static final Case.Subject ON_R1 =
      new Case.Subject(Optional.empty(), "R1", Optional.empty());

  @TempDir private Path directory;
  private SampleBooks books;

  @BeforeEach
  void openBooks() {
    books = SampleBooks.withPersons(directory);
    books.change(pages -> pages.payments().insert(intended("P1", 2027)));
  }

  @AfterEach
  void closeBooks() {
    books.close();
  }

  private static Case about(String id, CaseKind kind, Case.Subject subject) {
    return Case.open(id, kind, subject, new Case.Opening(NOW, "clerk-li"));
  }

  private void insert(Case... cases) {
    books.change(pages -> List.of(cases).forEach(pages.cases()::insert));
  }

  private static CaseEvent event(int seq, CaseEvent.Kind kind, String text, String reference) {
    return new CaseEvent(seq, NOW, "clerk-li", kind, text, reference, Optional.empty());
  }

  private void append(String id, CaseEvent... events) {
    books.change(pages -> List.of(events).forEach(event -> pages.cases().append(id, event)));
  }

  @Test
  void keepsACaseAndItsHistory() {
    Case worked = about("C1", CaseKind.DUPLICATE_CHARGE, ON_P1.with("WX2"));
    CaseEvent shown =
        new CaseEvent(
            2,
            NOW,
            "clerk-li",
            CaseEvent.Kind.EVIDENCE_ADDED,
            "",
            "voucher",
            Optional.of(new Evidence(EvidenceKind.VOUCHER, "a.jpg", "0".repeat(64), 7)));
    List<CaseEvent> history = List.of(event(1, CaseEvent.Kind.OPENED, "扣了两次", ""), shown);
    insert(worked);
    append("C1", history.toArray(CaseEvent[]::new));

    assertEquals(Optional.of(worked), books.see(pages -> pages.cases().find("C1")));
    assertEquals(history, books.see(pages -> pages.cases().history("C1")));
    assertEquals(List.of(worked), books.see(pages -> pages.cases().of("P1")));
    assertEquals(List.of(worked), books.see(pages -> pages.cases().all()));
  }

  @Test
  void findsTheOpenCaseOfExactlyThisSubject() {
    Case first = about("C1", CaseKind.OTHER, ON_P1);
    Case second = about("C2", CaseKind.OTHER, ON_P1.with("RF1"));
    Case third = about("C3", CaseKind.WRONG_INFORMATION, ON_R1);
    insert(first, second, third);

    assertEquals(Optional.of(first), open(CaseKind.OTHER, ON_P1));
    assertEquals(Optional.of(second), open(CaseKind.OTHER, ON_P1.with("RF1")));
    assertEquals(Optional.of(third), open(CaseKind.WRONG_INFORMATION, ON_R1));
    assertEquals(Optional.empty(), open(CaseKind.OTHER, ON_R1));
    assertEquals(Optional.empty(), open(CaseKind.PAYMENT_FAILED, ON_P1));
  }

  private Optional<Case> open(CaseKind kind, Case.Subject subject) {
    return books.see(pages -> pages.cases().open(kind, subject));
  }

  @Test
  void ofOneKindAndSubjectOneIsOpenAtATime() {
    Case first = about("C1", CaseKind.OTHER, ON_P1);
    insert(first);
    assertThrows(StoreException.class, () -> insert(about("C2", CaseKind.OTHER, ON_P1)));

    Case done = first.after(event(2, CaseEvent.Kind.RESOLVED, "", CaseOutcome.SETTLED.name()));
    books.change(pages -> assertTrue(pages.cases().replace(first, done)));
    insert(about("C2", CaseKind.OTHER, ON_P1));

    assertEquals("C2", open(CaseKind.OTHER, ON_P1).orElseThrow().id());
    assertEquals(Optional.of(done), books.see(pages -> pages.cases().find("C1")));
  }

  @Test
  void whoeverComesLaterDoesNotReplace() {
    Case first = about("C1", CaseKind.OTHER, ON_P1);
    Case owned = first.after(event(2, CaseEvent.Kind.ASSIGNED, "", "clerk-wang"));
    insert(first);

    books.change(pages -> assertTrue(pages.cases().replace(first, owned)));
    books.change(pages -> assertFalse(pages.cases().replace(first, owned)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE case_event SET reference = 'x'",
        "UPDATE case_event SET at = 1",
        "DELETE FROM case_event"
      })
  void aLineOfTheHistoryIsNeitherChangedNorTakenAway(String sql) {
    insert(about("C1", CaseKind.OTHER, ON_P1));
    append("C1", event(1, CaseEvent.Kind.OPENED, "", ""));

    assertThrows(StoreException.class, () -> books.tamper(sql));
    assertEquals(1, books.see(pages -> pages.cases().history("C1")).size());
  }

  @Test
  void aLineIsWrittenOnce() {
    insert(about("C1", CaseKind.OTHER, ON_P1));
    append("C1", event(1, CaseEvent.Kind.OPENED, "", ""));

    assertThrows(StoreException.class, () -> append("C1", event(1, CaseEvent.Kind.NOTED, "", "")));
  }

  @Test
  void findsTheOpenCasesOfARefund() {
    Case first = about("C1", CaseKind.OTHER, ON_P1);
    insert(first, about("C2", CaseKind.OTHER, ON_R1));
    append("C1", event(1, CaseEvent.Kind.MONEY, "", "RF1"));
    append("C2", event(1, CaseEvent.Kind.NOTED, "", "RF1"));

    assertEquals(List.of(first), books.see(pages -> pages.cases().openWithRefund("RF1")));
    assertEquals(List.of(), books.see(pages -> pages.cases().openWithRefund("RF2")));
  }

  @Test
  void whatAPersonWroteIsSealed() throws IOException {
    insert(about("C1", CaseKind.OTHER, ON_P1));
    append("C1", event(1, CaseEvent.Kind.OPENED, "the neighbour of Zhang Sanfeng", ""));
    books.close();

    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("neighbour"), file.toString());
      }
    }
  }

  @Test
  void aTextMovedToAnotherLineDoesNotOpen() {
    insert(about("C1", CaseKind.OTHER, ON_P1), about("C2", CaseKind.OTHER, ON_R1));
    append("C1", event(1, CaseEvent.Kind.OPENED, "one", ""));
    books.tamper(
        "INSERT INTO case_event (case_id, seq, at, operator, kind, reference, sealed_text)"
            + " SELECT 'C2', 1, at, operator, kind, reference, sealed_text FROM case_event");

    assertThrows(IntegrityException.class, () -> books.see(pages -> pages.cases().history("C2")));
  }

  @Test
  void aCaseOfAnUnknownKindIsCorrupt() {
    insert(about("C1", CaseKind.OTHER, ON_P1));
    books.tamper("UPDATE case_file SET kind = 'GOSSIP'");

    assertThrows(CorruptRecordException.class, () -> books.see(pages -> pages.cases().all()));
  }
}
