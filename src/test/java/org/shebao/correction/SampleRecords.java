package org.shebao.correction;

import java.time.Instant;
import java.time.LocalDate;
import org.shebao.input.JsonFields;
import org.shebao.person.DocumentType;
import org.shebao.person.IdentityDocument;
import org.shebao.person.InsuredPerson;
import org.shebao.person.Particulars;
import org.shebao.person.PersonName;
import org.shebao.person.PhoneNumber;
import org.shebao.person.Subsidy;
import org.shebao.region.PayerGroup;
import org.shebao.rule.Decision;

/** One person on record, and what they say is wrong. */
final class SampleRecords {
  static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  static final Particulars ZHANG =
      new Particulars(
          new InsuredPerson(
              "R1",
              new PersonName("张三丰"),
              new IdentityDocument(DocumentType.RESIDENT_ID, "440101190001010045"),
              new PhoneNumber("13000000001"),
              Subsidy.NONE,
              NOW),
          PayerGroup.RESIDENT);

  private SampleRecords() {}

  static Decision<Amendment> read(String json) {
    return Amendment.read(
        JsonFields.object(json.replace('\'', '"'), "new.json"), LocalDate.of(2026, 11, 20));
  }

  static Amendment amendment(String json) {
    return read(json).value();
  }

  static Correction correction(String json) {
    return Correction.objected(
        "K1", "R1", amendment(json), new Objection("clerk-li", "request-1", NOW));
  }
}
