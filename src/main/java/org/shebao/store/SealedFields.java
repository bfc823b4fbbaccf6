package org.shebao.store;

import java.sql.SQLException;
import java.util.Optional;
import org.shebao.crypto.FieldCipher;
import org.shebao.crypto.IntegrityException;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.person.DocumentType;
import org.shebao.person.IdentityDocument;
import org.shebao.person.InsuredPerson;
import org.shebao.person.PersonName;
import org.shebao.person.PhoneNumber;
import org.shebao.person.Subsidy;

/**
 * The columns {@code sealed_*} of one row: each is bound to its record and its field, so that moved
 * elsewhere it does not open.
 *
 * @param record what the row is, such as {@code person/R1}
 */
record SealedFields(FieldCipher cipher, String record) {
  /** Makes a value of a row that can be opened. */
  interface Reading<T> {
    T read() throws SQLException;
  }

  byte[] seal(String field, String value) {
    return cipher.seal(value, context(field));
  }

  Optional<byte[]> seal(String field, Optional<String> value) {
    return value.map(present -> seal(field, present));
  }

  String open(Sql.Row row, String field) throws SQLException {
    return cipher.open(row.bytes("sealed_" + field), context(field));
  }

  Optional<String> openOptional(Sql.Row row, String field) throws SQLException {
    byte[] sealed = row.bytes("sealed_" + field);
    return sealed == null ? Optional.empty() : Optional.of(cipher.open(sealed, context(field)));
  }

  /** A person whose fields all stand in the row. */
  InsuredPerson person(Sql.Row row, String id) throws SQLException {
    return intact(
        () ->
            new InsuredPerson(
                id,
                new PersonName(open(row, "name")),
                new IdentityDocument(
                    DocumentType.valueOf(row.text("document_type")), open(row, "document")),
                new PhoneNumber(open(row, "phone")),
                Subsidy.valueOf(open(row, "subsidy")),
                row.instant("created_at")));
  }

  /** What opens and yet makes no value was put there by somebody else. */
  <T> T intact(Reading<T> reading) throws SQLException {
    try {
      return reading.read();
    } catch (IllegalArgumentException | InputException e) {
      throw new IntegrityException(new Problem(record, "record.altered"));
    }
  }

  String context(String field) {
    return record + "/" + field;
  }
}
