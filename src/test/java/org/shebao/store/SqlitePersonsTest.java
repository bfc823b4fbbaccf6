package org.shebao.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.store.SampleBooks.NOW;
import static org.shebao.store.SampleBooks.OUYANG;
import static org.shebao.store.SampleBooks.ZHANG;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.crypto.IntegrityException;
import org.shebao.person.Binding;
import org.shebao.person.DocumentType;
import org.shebao.person.IdentityDocument;
import org.shebao.person.InsuredPerson;
import org.shebao.person.PhotoFacts;
import org.shebao.person.PhotoFormat;
import org.shebao.person.PhotoSide;
import org.shebao.person.Subsidy;
import org.shebao.region.PayerGroup;

class SqlitePersonsTest {
  private static final Instant LATER = NOW.plusSeconds(60);

  @TempDir private Path directory;

  private SampleBooks withPersons() {
    return SampleBooks.withPersons(directory);
  }

  private static Optional<InsuredPerson> found(SampleBooks books, String id) {
    return books.see(pages -> pages.persons().find(id));
  }

  @Test
  void findsAPersonByNumberAndByDocument() {
    withPersons().close();
    try (SampleBooks books = new SampleBooks(directory)) {
      assertEquals(Optional.of(ZHANG), found(books, "R1"));
      assertEquals(
          Optional.of(OUYANG),
          books.see(pages -> pages.persons().findByDocument(OUYANG.document())));
      assertEquals(List.of(ZHANG, OUYANG), books.see(pages -> pages.persons().all()));
    }
  }

  @Test
  void findsNobodyElse() {
    IdentityDocument unknown = new IdentityDocument(DocumentType.RESIDENT_ID, "440101190001010061");
    try (SampleBooks books = withPersons()) {
      assertEquals(Optional.empty(), found(books, "R3"));
      assertEquals(Optional.empty(), books.see(pages -> pages.persons().findByDocument(unknown)));
    }
  }

  @Test
  void updatesWhatMayChangeOfAPerson() {
    InsuredPerson moved =
        new InsuredPerson(
            "R1", ZHANG.name(), ZHANG.document(), OUYANG.phone(), Subsidy.ORPHAN, NOW);
    try (SampleBooks books = withPersons()) {
      books.change(pages -> pages.persons().update(moved));

      assertEquals(List.of(moved, OUYANG), books.see(pages -> pages.persons().all()));
    }
  }

  @Test
  void oneDocumentIsOnePerson() {
    InsuredPerson twin =
        new InsuredPerson(
            "R9", OUYANG.name(), ZHANG.document(), ZHANG.phone(), ZHANG.subsidy(), LATER);
    try (SampleBooks books = withPersons()) {
      assertThrows(StoreException.class, () -> books.change(pages -> pages.persons().insert(twin)));
    }
  }

  /** While the books are open, what was written last stands in the write-ahead log. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noFileHoldsAnythingPersonalInClear(boolean open) throws IOException {
    SampleBooks books = withPersons();
    if (!open) {
      books.close();
    }
    String bytes = everyByteOfTheBooks();
    assertTrue(bytes.contains("R1"), "what is not personal is found this way");

    for (InsuredPerson person : List.of(ZHANG, OUYANG)) {
      for (String secret :
          List.of(
              person.name().text(),
              person.document().number(),
              person.phone().digits(),
              person.subsidy().name(),
              person.subsidy().code())) {
        for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("GB18030"))) {
          String clear = new String(secret.getBytes(charset), ISO_8859_1);
          assertFalse(bytes.contains(clear), secret + " as " + charset);
        }
      }
    }
    books.close();
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
  void aFieldOfAnotherPersonDoesNotOpen(String field) {
    try (SampleBooks books = withPersons()) {
      books.tamper(
          "UPDATE person SET FIELD = (SELECT FIELD FROM person WHERE id = 'R2') WHERE id = 'R1'"
              .replace("FIELD", field));

      assertThrows(IntegrityException.class, () -> found(books, "R1"));
      assertEquals(Optional.of(OUYANG), found(books, "R2"));
    }
  }

  @ParameterizedTest
  @CsvSource({"sealed_name, sealed_phone", "sealed_phone, sealed_document"})
  void aFieldInThePlaceOfAnotherDoesNotOpen(String field, String other) {
    try (SampleBooks books = withPersons()) {
      books.tamper("UPDATE person SET " + field + " = " + other + " WHERE id = 'R1'");

      assertThrows(IntegrityException.class, () -> found(books, "R1"));
    }
  }

  @Test
  void aFieldThatWasCutDoesNotOpen() {
    try (SampleBooks books = withPersons()) {
      books.tamper("UPDATE person SET sealed_name = ? WHERE id = 'R1'", new byte[] {1});

      assertThrows(IntegrityException.class, () -> found(books, "R1"));
    }
  }

  @Test
  void aRowUnderAnotherNumberDoesNotOpen() {
    try (SampleBooks books = withPersons()) {
      books.tamper("UPDATE person SET id = 'R3' WHERE id = 'R2'");

      assertThrows(IntegrityException.class, () -> found(books, "R3"));
    }
  }

  @Test
  void anIndexThatWasMovedFindsNobodyElse() {
    try (SampleBooks books = withPersons()) {
      books.tamper("UPDATE person SET document_index = document_index || '+' WHERE id = 'R1'");
      books.tamper(
          "UPDATE person SET document_index ="
              + " (SELECT rtrim(document_index, '+') FROM person WHERE id = 'R1')"
              + " WHERE id = 'R2'");

      assertThrows(
          IntegrityException.class,
          () -> books.see(pages -> pages.persons().findByDocument(ZHANG.document())));
    }
  }

  private static Binding binding(String id, String region, Instant at) {
    return new Binding(id, "R1", region, PayerGroup.RESIDENT, at, Optional.empty(), "clerk-li");
  }

  @Test
  void keepsTheHistoryOfBindings() {
    Binding first = binding("B2", "440000", NOW);
    Binding second = binding("B1", "330000", LATER);
    try (SampleBooks books = withPersons()) {
      books.change(pages -> pages.persons().insert(first, Map.of()));
      books.change(pages -> pages.persons().release(first.release(LATER)));
      books.change(pages -> pages.persons().insert(second, Map.of()));

      assertEquals(
          List.of(first.release(LATER), second),
          books.see(pages -> pages.persons().bindings("R1")));
      assertEquals(Optional.of(second), books.see(pages -> pages.persons().activeBinding("R1")));
      assertEquals(Optional.empty(), books.see(pages -> pages.persons().activeBinding("R2")));
    }
  }

  @Test
  void theActiveBindingIsTheLastEvenWhenTheClockWasSetBack() {
    Binding first = binding("B2", "440000", LATER).release(NOW);
    Binding second = binding("B1", "330000", NOW);
    try (SampleBooks books = withPersons()) {
      books.change(pages -> pages.persons().insert(first, Map.of()));
      books.change(pages -> pages.persons().insert(second, Map.of()));

      assertEquals(List.of(first, second), books.see(pages -> pages.persons().bindings("R1")));
    }
  }

  @Test
  void aPersonHasOneActiveBinding() {
    try (SampleBooks books = withPersons()) {
      books.change(pages -> pages.persons().insert(binding("B1", "440000", NOW), Map.of()));

      assertThrows(
          StoreException.class,
          () ->
              books.change(
                  pages -> pages.persons().insert(binding("B2", "330000", LATER), Map.of())));
    }
  }

  @Test
  void keepsTheFactsOfThePicturesByDigest() {
    Map<String, PhotoFacts> shown =
        Map.of(
            "aa", new PhotoFacts(PhotoSide.FRONT, PhotoFormat.JPEG, 640, 400),
            "bb", new PhotoFacts(PhotoSide.BACK, PhotoFormat.PNG, 1280, 800));
    try (SampleBooks books = withPersons()) {
      books.change(pages -> pages.persons().insert(binding("B1", "440000", NOW), shown));

      assertEquals(shown, books.see(pages -> pages.persons().photos("B1")));
      assertEquals(Map.of(), books.see(pages -> pages.persons().photos("B2")));
    }
  }
}
