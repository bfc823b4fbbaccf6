package org.shebao.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shebao.casework.Case;
import org.shebao.casework.CaseEvent;
import org.shebao.casework.CaseTerm;
import org.shebao.casework.EvidenceKind;
import org.shebao.refund.Refund;

/**
 * One case with everything a clerk reads beside it.
 *
 * @param term by when it is promised to be done
 * @param overdue whether it is open and that time has passed
 * @param history oldest first
 * @param missing what has to be brought before it can be upheld
 * @param payment as it stands now, when the case is about one
 */
public record CaseFile(
    Case about,
    CaseTerm term,
    boolean overdue,
    List<CaseEvent> history,
    Set<EvidenceKind> missing,
    Optional<PaymentFile> payment) {
  public CaseFile {
    history = List.copyOf(history);
  }

  /** The refunds that were asked for in this case, as they stand now, oldest first. */
  public List<Refund> refunds() {
    return payment.stream()
        .flatMap(file -> file.aftermath().refunds().stream())
        .filter(refund -> isAskedFor(refund.id()))
        .toList();
  }

  private boolean isAskedFor(String refundId) {
    return history.stream()
        .filter(event -> event.kind() == CaseEvent.Kind.MONEY)
        .anyMatch(event -> event.reference().equals(refundId));
  }

  /** When it ended, if it did. */
  public Optional<Instant> resolvedAt() {
    return about.resolution().map(Case.Resolution::at);
  }
}
