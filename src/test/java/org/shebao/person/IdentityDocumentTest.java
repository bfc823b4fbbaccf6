package org.shebao.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.input.InputException;

class IdentityDocumentTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "small x,             RESIDENT_ID,            11010119000101009x,    11010119000101009X",
    "full width,          RESIDENT_ID,            １１０１０１190001010014, 110101190001010014",
    "spaces,              RESIDENT_ID,            110101 19000101 0014,  110101190001010014",
    "hk as on the card,   HK_MACAO_TRAVEL_PERMIT, h00000001,             H00000001",
    "hk with renewals,    HK_MACAO_TRAVEL_PERMIT, H0000000102,           H00000001",
    "hk not Chinese,      HK_MACAO_TRAVEL_PERMIT, ha0000001,             HA0000001",
    "taiwan booklet,      TAIWAN_TRAVEL_PERMIT,   0000000001-a,          0000000001A",
    "taiwan card,         TAIWAN_TRAVEL_PERMIT,   1234 5678,             12345678",
    "permit,              HMT_RESIDENCE_PERMIT,   83000019000101002x,    83000019000101002X",
    "old foreign card,    FOREIGN_PERMANENT_RESIDENT_ID_2017, usa110000000101, USA110000000101",
  })
  void storesTheNormalisedNumber(String id, DocumentType type, String raw, String stored) {
    assertEquals(stored, read(type, raw).number());
  }

  @Test
  void isTheSamePersonAfterARenewal() {
    assertEquals(
        read(DocumentType.HK_MACAO_TRAVEL_PERMIT, "M0000000101"),
        read(DocumentType.HK_MACAO_TRAVEL_PERMIT, "M0000000102"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "resident,     RESIDENT_ID,                        110101190001010014, 110***********0014",
    "hk,           HK_MACAO_TRAVEL_PERMIT,             H12345678,          H******78",
    "taiwan card,  TAIWAN_TRAVEL_PERMIT,               12345678,           1*****78",
    "booklet,      TAIWAN_TRAVEL_PERMIT,               0000000001A,        0********1A",
    "old foreign,  FOREIGN_PERMANENT_RESIDENT_ID_2017, USA110000000101,    U************01",
  })
  void masksAtLeastSixtyPercent(String id, DocumentType type, String number, String masked) {
    IdentityDocument document = read(type, number);

    assertEquals(masked, document.masked());
    long stars = masked.chars().filter(c -> c == '*').count();
    assertTrue(stars * 10 >= number.length() * 6);
  }

  @Test
  void showsItselfMasked() {
    assertEquals(
        "resident_id 110***********0014",
        read(DocumentType.RESIDENT_ID, "110101190001010014").toString());
  }

  @Test
  void saysWhichPartIsWrongAndNeverTheNumber() {
    String wrong = "110101190001010015";

    InputException e =
        assertThrows(InputException.class, () -> read(DocumentType.RESIDENT_ID, wrong));

    assertEquals("idNumber: identifier.check-character", e.getMessage());
    assertFalse(e.problems().toString().contains(wrong));
  }

  @Test
  void refusesABirthAfterToday() {
    InputException e =
        assertThrows(
            InputException.class, () -> read(DocumentType.RESIDENT_ID, "11010120261124001X"));

    assertEquals("identifier.birth-future", e.problems().get(0).key());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "wrong check,      RESIDENT_ID,            110101190001010015",
    "not normalised,   RESIDENT_ID,            11010119000101009x",
    "with renewals,    HK_MACAO_TRAVEL_PERMIT, H0000000102",
    "of another type,  HMT_RESIDENCE_PERMIT,   110101190001010014",
  })
  void cannotExistWrong(String id, DocumentType type, String number) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new IdentityDocument(type, number));

    assertFalse(e.getMessage().contains(number));
  }

  private static IdentityDocument read(DocumentType type, String raw) {
    return IdentityDocument.read(type, raw, TODAY, "idNumber");
  }
}
