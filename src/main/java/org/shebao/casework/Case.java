package org.shebao.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 工单: one resident's problem being worked. Where it stands follows from its history alone: each
 * line leads from one standing to the next.
 *
 * @param owner who works on it; empty while nobody does
 * @param resolution present exactly when it is resolved
 */
public record Case(
    String id,
    CaseKind kind,
    Subject subject,
    Opening opening,
    Optional<String> owner,
    Optional<Resolution> resolution) {

  /**
   * Whom and what a case is about; of one kind and subject one case is open at a time.
   *
   * @param personId the insured person; that of the payment when there is one
   * @param reference the transaction or the refund, where the case is about one of several
   */
  public record Subject(Optional<String> paymentId, String personId, Optional<String> reference) {
    public Subject with(String transactionOrRefund) {
      return new Subject(paymentId, personId, Optional.of(transactionOrRefund));
    }
  }

  /** When it was accepted, and by whom. */
  public record Opening(Instant at, String operator) {}

  /** When it ended, and how. */
  public record Resolution(CaseOutcome outcome, Instant at) {}

  public static Case open(String id, CaseKind kind, Subject subject, Opening opening) {
    return new Case(id, kind, subject, opening, Optional.empty(), Optional.empty());
  }

  public boolean isOpen() {
    return resolution.isEmpty();
  }

  public CaseState state() {
    return isOpen() ? CaseState.OPEN : CaseState.RESOLVED;
  }

  /**
   * What has to be brought before it can be upheld. A second charge that the provider itself told
   * us of is proven by that.
   */
  public Set<EvidenceKind> required() {
    boolean proven = kind == CaseKind.DUPLICATE_CHARGE && subject.reference().isPresent();
    return proven ? Set.of() : kind.required();
  }

  /** The same case, now known to be about one transaction. */
  public Case about(String transactionNo) {
    return new Case(id, kind, subject.with(transactionNo), opening, owner, resolution);
  }

  /**
   * How it stands after {@code event}.
   *
   * @throws IllegalStateException when that cannot happen to a case which stands like this
   */
  public Case after(CaseEvent event) {
    return switch (event.kind()) {
      case OPENED, NOTED, EVIDENCE_ADDED -> this;
      case MONEY -> require(isOpen(), event);
      case ASSIGNED -> require(isOpen(), event).ownedBy(Optional.of(event.reference()));
      case RESOLVED ->
          require(isOpen(), event)
              .ending(
                  Optional.of(new Resolution(CaseOutcome.valueOf(event.reference()), event.at())));
      case REOPENED -> require(!isOpen(), event).ending(Optional.empty());
    };
  }

  private Case require(boolean allowed, CaseEvent event) {
    if (!allowed) {
      throw new IllegalStateException(id + " is " + state() + " before " + event.kind());
    }
    return this;
  }

  private Case ownedBy(Optional<String> name) {
    return new Case(id, kind, subject, opening, name, resolution);
  }

  private Case ending(Optional<Resolution> end) {
    return new Case(id, kind, subject, opening, owner, end);
  }

  /** Whether it stands as its history tells. */
  public boolean isToldBy(List<CaseEvent> history) {
    try {
      Case told = open(id, kind, subject, opening);
      for (int i = 0; i < history.size(); i++) {
        CaseEvent event = history.get(i);
        boolean first = event.kind() == CaseEvent.Kind.OPENED;
        if (event.seq() != i + 1 || first != (i == 0)) {
          return false;
        }
        told = told.after(event);
      }
      return !history.isEmpty() && isOpenedBy(history.get(0)) && told.equals(this);
    } catch (IllegalStateException | IllegalArgumentException e) {
      return false;
    }
  }

  private boolean isOpenedBy(CaseEvent first) {
    return opening.equals(new Opening(first.at(), first.operator()));
  }
}
