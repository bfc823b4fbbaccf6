package org.shebao.correction;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebao.input.Findings;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;
import org.shebao.person.DocumentType;
import org.shebao.person.IdentityDocument;
import org.shebao.person.InsuredPerson;
import org.shebao.person.Particulars;
import org.shebao.person.PersonName;
import org.shebao.person.PhoneNumber;
import org.shebao.person.Subsidy;
import org.shebao.region.PayerGroup;
import org.shebao.rule.Decision;

/** What should be on record about a person instead; what is absent stays as it is. */
public record Amendment(
    Optional<PersonName> name,
    Optional<IdentityDocument> document,
    Optional<PhoneNumber> phone,
    Optional<Subsidy> subsidy,
    Optional<PayerGroup> payerGroup) {
  private static final List<String> READ =
      List.of("name", "idType", "idNumber", "phone", "subsidy", "payerGroup");

  /**
   * Reads the fields to change, named and checked as those of an applicant. A number needs its kind
   * of document beside it, and the other way round.
   *
   * @param today no birth date may lie after it
   * @return refused when the new document is not one of the mainland (G39)
   * @throws InputException with everything that is wrong with the object, also when it changes
   *     nothing or names a field that cannot be corrected
   */
  public static Decision<Amendment> read(JsonFields fields, LocalDate today) {
    fields.allowOnly(READ.toArray(String[]::new));
    if (READ.stream().noneMatch(fields::has)) {
      throw new InputException(
          new Problem(fields.place(), "correction.empty").with("known", String.join(" ", READ)));
    }
    Findings findings = new Findings(fields);
    if (!fields.has("idType") && !fields.has("idNumber")) {
      return Decision.accepted(read(Optional.empty(), findings));
    }
    Optional<Decision<DocumentType>> type = findings.required("idType", DocumentType::read);
    return type.flatMap(Decision::refusal)
        .map(Decision::<Amendment>refused)
        .orElseGet(
            () ->
                Decision.accepted(
                    read(document(type.map(Decision::value), today, findings), findings)));
  }

  private static Optional<IdentityDocument> document(
      Optional<DocumentType> type, LocalDate today, Findings findings) {
    return findings
        .required(
            "idNumber",
            (raw, where) -> type.map(known -> IdentityDocument.read(known, raw, today, where)))
        .flatMap(read -> read);
  }

  private static Amendment read(Optional<IdentityDocument> document, Findings findings) {
    Amendment read =
        new Amendment(
            findings.optional("name", PersonName::read),
            document,
            findings.optional("phone", PhoneNumber::read),
            findings.optional("subsidy", Subsidy::read),
            findings.optional("payerGroup", PayerGroup::read));
    findings.throwIfAny();
    return read;
  }

  /** Which fields it changes. */
  public Set<PersonField> fields() {
    Map<PersonField, Optional<?>> all = new EnumMap<>(PersonField.class);
    all.put(PersonField.NAME, name);
    all.put(PersonField.DOCUMENT, document);
    all.put(PersonField.PHONE, phone);
    all.put(PersonField.SUBSIDY, subsidy);
    all.put(PersonField.PAYER_GROUP, payerGroup);
    all.values().removeIf(Optional::isEmpty);
    return all.keySet();
  }

  public boolean isEmpty() {
    return fields().isEmpty();
  }

  /** Without the fields that are on record already. */
  public Amendment differingFrom(Particulars record) {
    InsuredPerson person = record.person();
    return new Amendment(
        name.filter(proposed -> !proposed.equals(person.name())),
        document.filter(proposed -> !proposed.equals(person.document())),
        phone.filter(proposed -> !proposed.equals(person.phone())),
        subsidy.filter(proposed -> proposed != person.subsidy()),
        payerGroup.filter(proposed -> proposed != record.payerGroup()));
  }

  /** The record as it should be. */
  public Particulars appliedTo(Particulars record) {
    InsuredPerson person = record.person();
    return new Particulars(
        new InsuredPerson(
            person.id(),
            name.orElse(person.name()),
            document.orElse(person.document()),
            phone.orElse(person.phone()),
            subsidy.orElse(person.subsidy()),
            person.createdAt()),
        payerGroup.orElse(record.payerGroup()));
  }
}
