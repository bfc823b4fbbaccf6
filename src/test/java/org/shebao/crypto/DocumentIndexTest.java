package org.shebao.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIndexTest {
  private static final String NUMBER = "11010519491231002X";

  private final DocumentIndex index = new DocumentIndex(new byte[32]);

  @Test
  void givesOneValueOneForm() {
    assertEquals(
        index.of("person.document", NUMBER),
        new DocumentIndex(new byte[32]).of("person.document", NUMBER));
  }

  @Test
  void keepsTheFormThatHomesHaveStored() {
    // openssl dgst -sm3 -mac HMAC -macopt hexkey:00… over "person.document", NUL, the number
    assertEquals(
        "636a9feebe068776db3887f4ef259da31e51b58456c861d6e8872b851a4ebbb1",
        index.of("person.document", NUMBER));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "another value,   person.document,  110105194912310038",
    "another purpose, device.imei,      11010519491231002X",
    "split elsewhere, person.document1, 1010519491231002X"
  })
  void givesAnythingElseAnotherForm(String id, String purpose, String value) {
    assertNotEquals(index.of("person.document", NUMBER), index.of(purpose, value));
  }

  @Test
  void givesAnotherHomeAnotherForm() {
    byte[] other = new byte[32];
    other[31] = 1;

    assertNotEquals(
        index.of("person.document", NUMBER),
        new DocumentIndex(other).of("person.document", NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "person\0document"})
  void refusesAPurposeThatDoesNotSeparate(String purpose) {
    assertThrows(IllegalArgumentException.class, () -> index.of(purpose, NUMBER));
  }
}
