package org.shebao.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.input.InputException;

class PhoneNumberTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "13000000001",
        "130 0000 0001",
        "130-0000-0001",
        "+86 130 0000 0001",
        "+8613000000001",
        "008613000000001",
        "＋８６１３００００００００１",
      })
  void readsWhatPeopleType(String raw) {
    assertEquals(new PhoneNumber("13000000001"), PhoneNumber.read(raw, "phone"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "ten digits,      1300000000,      identifier.length",
    "landline,        010-0000 0001,   identifier.mobile-prefix",
    "service number,  10000000000,     identifier.mobile-prefix",
    "other country,   +85290000000,    identifier.digit",
    "letters,         1300000000a,     identifier.digit",
    "blank,           ' ',             missing",
  })
  void saysWhichPartIsWrong(String id, String raw, String key) {
    InputException e = assertThrows(InputException.class, () -> PhoneNumber.read(raw, "phone"));

    assertEquals("phone: " + key, e.getMessage());
  }

  @Test
  void showsItselfMasked() {
    assertEquals("130****0001", new PhoneNumber("13000000001").toString());
  }

  @Test
  void cannotExistWrong() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber("+8613000000001"));

    assertFalse(e.getMessage().contains("13000000001"));
  }
}
