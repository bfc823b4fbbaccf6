package org.shebao.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.shebao.correction.Amendment;
import org.shebao.correction.Correction;
import org.shebao.correction.CorrectionStore;
import org.shebao.correction.CounterReview;
import org.shebao.correction.Objection;
import org.shebao.crypto.FieldCipher;
import org.shebao.crypto.IntegrityException;
import org.shebao.person.DocumentType;
import org.shebao.person.IdentityDocument;
import org.shebao.person.PersonName;
import org.shebao.person.PhoneNumber;
import org.shebao.person.Subsidy;
import org.shebao.region.PayerGroup;

/**
 * Table {@code correction}. What is proposed is sealed as the person is, and so is the reason of
 * the review: people write names into reasons.
 */
record SqliteCorrections(Sql sql, FieldCipher cipher) implements CorrectionStore {
  private static final String SELECT =
      "SELECT id, person_id, sealed_name, document_type, sealed_document, sealed_phone,"
          + " sealed_subsidy, payer_group, operator, request_id, objected_at, review_approved,"
          + " review_operator, sealed_reason, reviewed_at FROM correction";
  private static final String IN_ORDER = " ORDER BY objected_at, id";

  @Override
  public void insert(Correction correction) {
    Amendment proposed = correction.proposed();
    SealedFields fields = sealed(correction.id());
    sql.update(
        "INSERT INTO correction (id, person_id, sealed_name, document_type, sealed_document,"
            + " sealed_phone, sealed_subsidy, payer_group, operator, request_id, objected_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        correction.id(),
        correction.personId(),
        fields.seal("name", proposed.name().map(PersonName::text)),
        proposed.document().map(document -> document.type().name()),
        fields.seal("document", proposed.document().map(IdentityDocument::number)),
        fields.seal("phone", proposed.phone().map(PhoneNumber::digits)),
        fields.seal("subsidy", proposed.subsidy().map(Subsidy::name)),
        proposed.payerGroup().map(PayerGroup::name),
        correction.objection().operator(),
        correction.objection().requestId(),
        correction.objection().at());
  }

  @Override
  public void review(Correction reviewed) {
    CounterReview review = reviewed.review().orElseThrow();
    int touched =
        sql.update(
            "UPDATE correction SET review_approved = ?, review_operator = ?, sealed_reason = ?,"
                + " reviewed_at = ? WHERE id = ? AND review_approved IS NULL",
            review.approved(),
            review.operator(),
            sealed(reviewed.id()).seal("reason", review.reason()),
            review.at(),
            reviewed.id());
    if (touched != 1) {
      throw new IllegalStateException(reviewed.id() + " was reviewed before");
    }
  }

  @Override
  public Optional<Correction> find(String id) {
    return sql.one(SELECT + " WHERE id = ?", this::correction, id);
  }

  @Override
  public Optional<Correction> open(String personId) {
    return sql.one(
        SELECT + " WHERE person_id = ? AND review_approved IS NULL", this::correction, personId);
  }

  @Override
  public List<Correction> of(String personId) {
    return sql.list(SELECT + " WHERE person_id = ?" + IN_ORDER, this::correction, personId);
  }

  @Override
  public List<Correction> all() {
    return sql.list(SELECT + IN_ORDER, this::correction);
  }

  @Override
  public List<String> ids() {
    return sql.list("SELECT id FROM correction" + IN_ORDER, row -> row.text("id"));
  }

  @Override
  public List<String> altered() {
    return ids().stream().filter(this::isAltered).toList();
  }

  private boolean isAltered(String id) {
    try {
      return find(id).isEmpty();
    } catch (IntegrityException e) {
      return true;
    }
  }

  private Correction correction(Sql.Row row) throws SQLException {
    String id = row.text("id");
    SealedFields fields = sealed(id);
    return fields.intact(
        () ->
            new Correction(
                id,
                row.text("person_id"),
                proposed(row, fields),
                new Objection(
                    row.text("operator"), row.text("request_id"), row.instant("objected_at")),
                review(row, fields)));
  }

  private static Amendment proposed(Sql.Row row, SealedFields fields) throws SQLException {
    Optional<DocumentType> type = row.optionalText("document_type").map(DocumentType::valueOf);
    Optional<String> number = fields.openOptional(row, "document");
    return new Amendment(
        fields.openOptional(row, "name").map(PersonName::new),
        type.flatMap(known -> number.map(digits -> new IdentityDocument(known, digits))),
        fields.openOptional(row, "phone").map(PhoneNumber::new),
        fields.openOptional(row, "subsidy").map(Subsidy::valueOf),
        row.optionalText("payer_group").map(PayerGroup::valueOf));
  }

  private static Optional<CounterReview> review(Sql.Row row, SealedFields fields)
      throws SQLException {
    Optional<String> operator = row.optionalText("review_operator");
    if (operator.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CounterReview(
            row.flag("review_approved"),
            operator.get(),
            fields.open(row, "reason"),
            row.instant("reviewed_at")));
  }

  private SealedFields sealed(String correctionId) {
    return new SealedFields(cipher, "correction/" + correctionId);
  }
}
