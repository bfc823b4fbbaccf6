package org.shebao.store;

import java.sql.SQLException;
import java.util.List;
import org.shebao.crypto.FieldCipher;
import org.shebao.person.FormerParticulars;
import org.shebao.person.InsuredPerson;
import org.shebao.person.Particulars;
import org.shebao.person.PersonHistory;
import org.shebao.region.PayerGroup;

/** Table {@code person_history}, sealed as the person is; rows are added and never changed. */
record SqlitePersonHistory(Sql sql, FieldCipher cipher) implements PersonHistory {
  @Override
  public void insert(FormerParticulars former) {
    InsuredPerson person = former.particulars().person();
    long number = of(person.id()).size() + 1L;
    SealedFields fields = sealed(person.id(), number);
    sql.update(
        "INSERT INTO person_history (person_id, number, document_type, sealed_name,"
            + " sealed_document, sealed_phone, sealed_subsidy, created_at, payer_group,"
            + " valid_from, valid_until, correction_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        person.id(),
        number,
        person.document().type().name(),
        fields.seal("name", person.name().text()),
        fields.seal("document", person.document().number()),
        fields.seal("phone", person.phone().digits()),
        fields.seal("subsidy", person.subsidy().name()),
        person.createdAt(),
        former.particulars().payerGroup().name(),
        former.from(),
        former.until(),
        former.correctionId());
  }

  @Override
  public List<FormerParticulars> of(String personId) {
    return sql.list(
        "SELECT person_id, number, document_type, sealed_name, sealed_document, sealed_phone,"
            + " sealed_subsidy, created_at, payer_group, valid_from, valid_until, correction_id"
            + " FROM person_history WHERE person_id = ? ORDER BY number",
        this::former,
        personId);
  }

  @Override
  public boolean left(String correctionId) {
    return sql.one(
            "SELECT 1 FROM person_history WHERE correction_id = ?", row -> true, correctionId)
        .isPresent();
  }

  private FormerParticulars former(Sql.Row row) throws SQLException {
    String personId = row.text("person_id");
    SealedFields fields = sealed(personId, row.number("number"));
    InsuredPerson person = fields.person(row, personId);
    return fields.intact(
        () ->
            new FormerParticulars(
                new Particulars(person, PayerGroup.valueOf(row.text("payer_group"))),
                row.instant("valid_from"),
                row.instant("valid_until"),
                row.optionalText("correction_id")));
  }

  private SealedFields sealed(String personId, long number) {
    return new SealedFields(cipher, "person-history/" + personId + "/" + number);
  }
}
