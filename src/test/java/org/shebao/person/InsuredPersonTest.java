package org.shebao.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InsuredPersonTest {
  @Test
  void showsItselfMasked() {
    assertEquals(
        "InsuredPerson[id=P1, name=张**, document=resident_id 440***********0045,"
            + " phone=130****0001, subsidy=NONE, createdAt=2026-11-20T01:00:00Z]",
        person("P1").toString());
  }

  @Test
  void hasAnId() {
    assertThrows(NullPointerException.class, () -> person(null));
  }

  private static InsuredPerson person(String id) {
    return new InsuredPerson(
        id,
        new PersonName("张三丰"),
        new IdentityDocument(DocumentType.RESIDENT_ID, "440101190001010045"),
        new PhoneNumber("13000000001"),
        Subsidy.NONE,
        Instant.parse("2026-11-20T01:00:00Z"));
  }
}
