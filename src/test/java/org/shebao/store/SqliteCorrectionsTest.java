package org.shebao.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.store.SampleBooks.NOW;
import static org.shebao.store.SampleBooks.OUYANG;
import static org.shebao.store.SampleBooks.ZHANG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.correction.Amendment;
import org.shebao.correction.Correction;
import org.shebao.correction.CounterReview;
import org.shebao.correction.Objection;
import org.shebao.crypto.IntegrityException;
import org.shebao.person.DocumentType;
import org.shebao.person.FormerParticulars;
import org.shebao.person.IdentityDocument;
import org.shebao.person.Particulars;
import org.shebao.person.PersonName;
import org.shebao.person.PhoneNumber;
import org.shebao.person.Subsidy;
import org.shebao.receipt.CorrectionReceipt;
import org.shebao.region.PayerGroup;

/** Tables {@code correction}, {@code person_history} and {@code correction_receipt}. */
class SqliteCorrectionsTest {
  private static final Amendment EVERYTHING =
      new Amendment(
          Optional.of(new PersonName("李四光")),
          Optional.of(new IdentityDocument(DocumentType.RESIDENT_ID, "440101190001010061")),
          Optional.of(new PhoneNumber("13000000003")),
          Optional.of(Subsidy.ORPHAN),
          Optional.of(PayerGroup.FLEXIBLE));
  private static final Amendment NAME_ONLY =
      new Amendment(
          Optional.of(new PersonName("李四光")),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
  private static final Particulars RECORD = new Particulars(ZHANG, PayerGroup.RESIDENT);
  private static final CounterReview REVIEW =
      new CounterReview(true, "clerk-wang", "原件上是李四光", NOW.plusSeconds(60));

  @TempDir private Path directory;
  private SampleBooks books;

  @BeforeEach
  void open() {
    books = SampleBooks.withPersons(directory);
  }

  @AfterEach
  void close() {
    books.close();
  }

  private static Correction objected(String id, String person, Amendment proposed) {
    return Correction.objected(id, person, proposed, new Objection("clerk-li", "request-1", NOW));
  }

  private Correction inserted(String id, Amendment proposed) {
    Correction correction = objected(id, "R1", proposed);
    books.change(pages -> pages.corrections().insert(correction));
    return correction;
  }

  private FormerParticulars replaced(String correctionId) {
    FormerParticulars former =
        new FormerParticulars(RECORD, NOW, NOW.plusSeconds(60), Optional.ofNullable(correctionId));
    books.change(pages -> pages.personHistory().insert(former));
    return former;
  }

  private Optional<Correction> found(String id) {
    return books.see(pages -> pages.corrections().find(id));
  }

  @Test
  void keepsACorrectionAsItWasProposed() {
    Correction all = inserted("K1", EVERYTHING);
    Correction other = objected("K2", "R2", NAME_ONLY);
    books.change(pages -> pages.corrections().insert(other));

    assertEquals(Optional.of(all), found("K1"));
    assertEquals(Optional.of(other), found("K2"));
    assertEquals(Optional.empty(), found("K3"));
    assertEquals(List.of(all), books.see(pages -> pages.corrections().of("R1")));
    assertEquals(List.of(all, other), books.see(pages -> pages.corrections().all()));
    assertEquals(List.of("K1", "K2"), books.see(pages -> pages.corrections().ids()));
  }

  @Test
  void addsTheReviewOnce() {
    Correction decided = inserted("K1", EVERYTHING).reviewed(REVIEW);
    assertEquals(true, books.see(pages -> pages.corrections().open("R1")).isPresent());

    books.change(pages -> pages.corrections().review(decided));

    assertEquals(Optional.of(decided), found("K1"));
    assertEquals(Optional.empty(), books.see(pages -> pages.corrections().open("R1")));
    assertThrows(
        IllegalStateException.class,
        () -> books.change(pages -> pages.corrections().review(decided)));
  }

  @Test
  void aPersonHasOneOpenCorrection() {
    Correction first = inserted("K1", NAME_ONLY);

    assertThrows(StoreException.class, () -> inserted("K2", EVERYTHING));
    books.change(pages -> pages.corrections().review(first.reviewed(REVIEW)));
    inserted("K2", EVERYTHING);
  }

  @Test
  void keepsWhatWasOnRecordInTheOrderInWhichItWasReplaced() {
    inserted("K1", EVERYTHING);
    FormerParticulars first = replaced(null);
    FormerParticulars second = replaced("K1");

    assertEquals(List.of(first, second), books.see(pages -> pages.personHistory().of("R1")));
    assertEquals(List.of(), books.see(pages -> pages.personHistory().of("R2")));
    assertEquals(true, books.see(pages -> pages.personHistory().left("K1")));
    assertEquals(false, books.see(pages -> pages.personHistory().left("K2")));
  }

  @Test
  void findsAReceiptByItsNumberAndByItsCorrection() {
    inserted("K1", EVERYTHING);
    CorrectionReceipt receipt = CorrectionReceipt.issue("K1", NOW, LocalDate.of(2026, 11, 25));
    books.change(pages -> pages.receipts().insert(receipt));

    assertEquals("2027-05-24", receipt.keepUntil().toString());
    assertEquals(
        Optional.of(receipt), books.see(pages -> pages.receipts().findCorrection("SIMK1")));
    assertEquals(Optional.of(receipt), books.see(pages -> pages.receipts().ofCorrection("K1")));
    assertEquals(Optional.empty(), books.see(pages -> pages.receipts().ofCorrection("K2")));
  }

  @Test
  void replacesEverythingOnRecordAndFindsThePersonByTheNewDocument() {
    Particulars after = EVERYTHING.appliedTo(RECORD);
    books.change(pages -> pages.persons().update(after.person()));

    assertEquals(
        Optional.of(after.person()),
        books.see(pages -> pages.persons().findByDocument(after.person().document())));
    assertEquals(
        Optional.empty(), books.see(pages -> pages.persons().findByDocument(ZHANG.document())));
    assertEquals(List.of(), books.see(pages -> pages.persons().altered()));
  }

  @Test
  void noFileHoldsAnOldOrANewValueInClear() throws IOException {
    books.change(pages -> pages.corrections().insert(objected("K1", "R1", EVERYTHING)));
    books.change(
        pages -> pages.corrections().review(objected("K1", "R1", EVERYTHING).reviewed(REVIEW)));
    replaced("K1");
    books.change(pages -> pages.persons().update(EVERYTHING.appliedTo(RECORD).person()));
    String bytes = everyByteOfTheBooks();
    assertTrue(bytes.contains("clerk-wang"), "what is not personal is found this way");

    for (String secret :
        List.of(
            "张三丰",
            "李四光",
            "440101190001010045",
            "440101190001010061",
            "13000000001",
            "13000000003",
            "ORPHAN",
            REVIEW.reason())) {
      String clear = new String(secret.getBytes(UTF_8), ISO_8859_1);
      assertFalse(bytes.contains(clear), secret);
    }
  }

  private String everyByteOfTheBooks() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), ISO_8859_1));
      }
    }
    return all.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sealed_name", "sealed_document", "sealed_phone", "sealed_subsidy"})
  void aFieldOfAnotherCorrectionDoesNotOpen(String field) {
    inserted("K1", EVERYTHING);
    books.change(pages -> pages.corrections().insert(objected("K2", "R2", EVERYTHING)));
    books.tamper(
        "UPDATE correction SET FIELD = (SELECT FIELD FROM correction WHERE id = 'K2')"
                .replace("FIELD", field)
            + " WHERE id = 'K1'");

    assertThrows(IntegrityException.class, () -> found("K1"));
    assertEquals(List.of("K1"), books.see(pages -> pages.corrections().altered()));
  }

  @Test
  void aFormerNameThatSomebodyEditedIsNoticed() {
    replaced(null);
    replaced(null);
    books.tamper(
        "UPDATE person_history SET sealed_name ="
            + " (SELECT sealed_name FROM person_history WHERE number = 2) WHERE number = 1");

    assertThrows(
        IntegrityException.class, () -> books.see(pages -> pages.personHistory().of("R1")));
    assertEquals(List.of("R1"), books.see(pages -> pages.persons().altered()));
    assertEquals(Optional.of(OUYANG), books.see(pages -> pages.persons().find("R2")));
  }
}
