package org.shebao.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shebao.contribution.Period;
import org.shebao.input.CsvRows;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.money.Money;
import org.shebao.payment.PaymentMethod;
import org.shebao.person.DocumentType;
import org.shebao.person.IdentityDocument;
import org.shebao.person.PersonName;
import org.shebao.region.InsuranceType;

/**
 * One line of a roster: who (a person number, or name and document), and what to pay how.
 *
 * @param line its number in the file, the header being line 1
 * @param personId the person's number here, where the roster gives it
 */
public record BatchLine(
    long line,
    Optional<String> personId,
    Optional<PersonName> name,
    Optional<IdentityDocument> document,
    Owed owed,
    PaymentMethod method) {

  /**
   * Reads one row: {@code person}, or {@code name,idType,idNumber}; then {@code
   * insurance,period,amount,method} (amount may be empty).
   *
   * @throws InputException naming file, line and column
   */
  static BatchLine read(CsvRows.Row row, LocalDate today) {
    InsuranceType insurance =
        InsuranceType.ofCode(row.text("insurance"))
            .orElseThrow(() -> new InputException(row.place("insurance"), "insurance.unknown"));
    Period period = Period.read(insurance, row.text("period"), row.place("period"));
    Optional<Money> amount = row.optional("amount").map(text -> amount(text, row.place("amount")));
    PaymentMethod method =
        PaymentMethod.ofCode(row.text("method"))
            .filter(code -> code != PaymentMethod.FAMILY_PROXY)
            .orElseThrow(() -> new InputException(row.place("method"), "method.not-in-batch"));
    Owed owed = new Owed(insurance, period, amount, Optional.empty());
    Optional<String> person = row.optional("person");
    if (person.isPresent()) {
      refuseSecondWayToName(row);
      return new BatchLine(row.line(), person, Optional.empty(), Optional.empty(), owed, method);
    }
    PersonName name = PersonName.read(row.text("name"), row.place("name"));
    DocumentType type =
        DocumentType.read(row.text("idType"), row.place("idType"))
            .fold(
                known -> known,
                refusal -> {
                  throw new InputException(row.place("idType"), "document.not-in-batch");
                });
    IdentityDocument document =
        IdentityDocument.read(type, row.text("idNumber"), today, row.place("idNumber"));
    return new BatchLine(
        row.line(), Optional.empty(), Optional.of(name), Optional.of(document), owed, method);
  }

  /** A number that stands beside another person's document must not decide who is charged. */
  private static void refuseSecondWayToName(CsvRows.Row row) {
    for (String column : List.of("name", "idType", "idNumber")) {
      if (row.optional(column).isPresent()) {
        throw new InputException(row.place(column), "batch.person-or-document");
      }
    }
  }

  private static Money amount(String text, String where) {
    try {
      return Amounts.stated(text);
    } catch (IllegalArgumentException e) {
      throw new InputException(new Problem(where, "amount"));
    }
  }
}
