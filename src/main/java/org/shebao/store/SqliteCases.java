package org.shebao.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.shebao.casework.Case;
import org.shebao.casework.CaseEvent;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseOutcome;
import org.shebao.casework.CaseStore;
import org.shebao.casework.Evidence;
import org.shebao.casework.EvidenceKind;
import org.shebao.crypto.FieldCipher;
import org.shebao.engine.CorruptRecordException;

/**
 * Tables {@code case_file} and {@code case_event}. What a person wrote is sealed: it should name
 * nobody, and sometimes does.
 */
record SqliteCases(Sql sql, FieldCipher cipher) implements CaseStore {
  private static final String SELECT = "SELECT * FROM case_file";

  @Override
  public void insert(Case opened) {
    sql.update(
        "INSERT INTO case_file (id, kind, payment_id, person_id, reference, opened_at, opened_by,"
            + " owner, outcome, resolved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        opened.id(),
        opened.kind().name(),
        opened.subject().paymentId(),
        opened.subject().personId(),
        opened.subject().reference(),
        opened.opening().at(),
        opened.opening().operator(),
        opened.owner(),
        opened.resolution().map(each -> each.outcome().name()),
        opened.resolution().map(Case.Resolution::at));
  }

  @Override
  public boolean replace(Case before, Case after) {
    int rows =
        sql.update(
            "UPDATE case_file SET reference = ?, owner = ?, outcome = ?, resolved_at = ?"
                + " WHERE id = ? AND owner IS ? AND outcome IS ?",
            after.subject().reference(),
            after.owner(),
            after.resolution().map(each -> each.outcome().name()),
            after.resolution().map(Case.Resolution::at),
            before.id(),
            before.owner(),
            before.resolution().map(each -> each.outcome().name()));
    return rows == 1;
  }

  @Override
  public void append(String caseId, CaseEvent event) {
    sql.update(
        "INSERT INTO case_event (case_id, seq, at, operator, kind, reference, sealed_text,"
            + " evidence_kind, evidence_sm3, evidence_size)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        caseId,
        event.seq(),
        event.at(),
        event.operator(),
        event.kind().name(),
        event.reference(),
        sealed(caseId, event),
        event.evidence().map(each -> each.kind().name()),
        event.evidence().map(Evidence::sm3),
        event.evidence().map(Evidence::size));
  }

  /** A file's name may name somebody too. */
  private Optional<byte[]> sealed(String caseId, CaseEvent event) {
    String text = event.evidence().map(Evidence::name).orElse(event.text());
    return Optional.of(text)
        .filter(each -> !each.isEmpty())
        .map(each -> cipher.seal(each, context(caseId, event.seq())));
  }

  private static String context(String caseId, long seq) {
    return "case/" + caseId + "/" + seq;
  }

  @Override
  public List<CaseEvent> history(String caseId) {
    return sql.list("SELECT * FROM case_event WHERE case_id = ? ORDER BY seq", this::event, caseId);
  }

  @Override
  public Optional<Case> find(String id) {
    return sql.one(SELECT + " WHERE id = ?", SqliteCases::about, id);
  }

  @Override
  public Optional<Case> open(CaseKind kind, Case.Subject subject) {
    return sql.one(
        SELECT
            + " WHERE kind = ? AND COALESCE(payment_id, '') = ? AND person_id = ?"
            + " AND COALESCE(reference, '') = ? AND outcome IS NULL",
        SqliteCases::about,
        kind.name(),
        subject.paymentId().orElse(""),
        subject.personId(),
        subject.reference().orElse(""));
  }

  @Override
  public List<Case> openWithRefund(String refundId) {
    return sql.list(
        SELECT
            + " WHERE outcome IS NULL AND id IN"
            + " (SELECT case_id FROM case_event WHERE kind = 'MONEY' AND reference = ?)"
            + " ORDER BY opened_at, id",
        SqliteCases::about,
        refundId);
  }

  @Override
  public List<Case> of(String paymentId) {
    return sql.list(
        SELECT + " WHERE payment_id = ? ORDER BY opened_at, id", SqliteCases::about, paymentId);
  }

  @Override
  public List<Case> all() {
    return sql.list(SELECT + " ORDER BY opened_at, id", SqliteCases::about);
  }

  private static Case about(Sql.Row row) throws SQLException {
    try {
      return new Case(
          row.text("id"),
          CaseKind.valueOf(row.text("kind")),
          new Case.Subject(
              row.optionalText("payment_id"), row.text("person_id"), row.optionalText("reference")),
          new Case.Opening(row.instant("opened_at"), row.text("opened_by")),
          row.optionalText("owner"),
          resolution(row));
    } catch (IllegalArgumentException e) {
      throw new CorruptRecordException("case_file " + row.text("id"), e);
    }
  }

  private static Optional<Case.Resolution> resolution(Sql.Row row) throws SQLException {
    Optional<String> outcome = row.optionalText("outcome");
    return outcome.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Case.Resolution(CaseOutcome.valueOf(outcome.get()), row.instant("resolved_at")));
  }

  private CaseEvent event(Sql.Row row) throws SQLException {
    String caseId = row.text("case_id");
    int seq = (int) row.number("seq");
    try {
      byte[] sealed = row.bytes("sealed_text");
      String text = sealed == null ? "" : cipher.open(sealed, context(caseId, seq));
      Optional<Evidence> evidence = evidence(row, text);
      return new CaseEvent(
          seq,
          row.instant("at"),
          row.text("operator"),
          CaseEvent.Kind.valueOf(row.text("kind")),
          evidence.isPresent() ? "" : text,
          row.text("reference"),
          evidence);
    } catch (IllegalArgumentException e) {
      throw new CorruptRecordException("case_event " + caseId + " " + seq, e);
    }
  }

  private static Optional<Evidence> evidence(Sql.Row row, String name) throws SQLException {
    Optional<String> kind = row.optionalText("evidence_kind");
    return kind.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Evidence(
                EvidenceKind.valueOf(kind.get()),
                name,
                row.text("evidence_sm3"),
                row.number("evidence_size")));
  }
}
