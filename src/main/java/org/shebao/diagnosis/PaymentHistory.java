package org.shebao.diagnosis;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shebao.calendar.WorkingDays;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.EntryKind;
import org.shebao.payment.Payment;
import org.shebao.payment.SurplusCharge;
import org.shebao.recovery.Escalation;
import org.shebao.recovery.EscalationKind;
import org.shebao.recovery.Inquiry;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundCase;
import org.shebao.refund.RefundState;

/**
 * All that the station knows of one payment, and the moment at which somebody asks.
 *
 * @param about the payment with its surplus, refunds and faults
 * @param journal its entries, oldest first
 * @param followUp what a person has, or had, to look at, and what is asked about again
 * @param bill what a bill says of it, where one was shown
 * @param notes of the cases about it, oldest first
 */
public record PaymentHistory(
    RefundCase about,
    List<BookedEntry> journal,
    FollowUp followUp,
    Optional<BillExtract> bill,
    List<CaseNote> notes,
    WorkingDays workingDays) {
  private static final String SEPARATOR = ":";

  /**
   * What is, or was, looked after.
   *
   * @param escalations of the payment, oldest first; some may be closed
   * @param inquiries of the payment and of its refunds
   */
  public record FollowUp(List<Escalation> escalations, List<Inquiry> inquiries) {
    public FollowUp {
      escalations = List.copyOf(escalations);
      inquiries = List.copyOf(inquiries);
    }
  }

  public PaymentHistory {
    journal = List.copyOf(journal);
    notes = List.copyOf(notes);
  }

  Payment payment() {
    return about.payment();
  }

  String id() {
    return payment().id();
  }

  Instant now() {
    return about.now();
  }

  Optional<Escalation> escalation(EscalationKind kind) {
    return openEscalations().stream().filter(each -> each.kind() == kind).findFirst();
  }

  List<Escalation> openEscalations() {
    return followUp.escalations().stream().filter(Escalation::isOpen).toList();
  }

  /** When the provider may be asked again, if that is not at once. */
  Due askAgain(String subject) {
    return followUp.inquiries().stream()
        .filter(each -> each.subject().equals(subject))
        .map(Inquiry::nextAt)
        .filter(now()::isBefore)
        .findFirst()
        .map(Due::from)
        .orElse(Due.NOW);
  }

  List<BookedEntry> entries(EntryKind... kinds) {
    List<EntryKind> wanted = Arrays.asList(kinds);
    return journal.stream().filter(each -> wanted.contains(each.entry().kind())).toList();
  }

  Optional<BookedEntry> last(EntryKind... kinds) {
    List<BookedEntry> found = entries(kinds);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** The last entry of one refund. */
  Optional<BookedEntry> last(Refund refund) {
    return journal.stream()
        .filter(each -> each.entry().about().refundId().equals(Optional.of(refund.id())))
        .reduce((first, second) -> second);
  }

  /** The last time that the provider did not settle the payment itself. */
  Optional<BookedEntry> lastUnanswered() {
    return entries(EntryKind.UNANSWERED).stream()
        .filter(each -> each.entry().about().refundId().isEmpty())
        .reduce((first, second) -> second);
  }

  /** The first part of what an entry notes of an answer: {@code NO_ANSWER} of a time-out. */
  static String word(BookedEntry booked) {
    return booked.entry().note().split(SEPARATOR, 2)[0];
  }

  Optional<SurplusCharge> waitingSurplus() {
    return about.surplus().stream().filter(each -> each.waiting().isPositive()).findFirst();
  }

  /** The newest refund in this state. */
  Optional<Refund> refund(RefundState state) {
    return about.refunds().stream()
        .filter(each -> each.state() == state)
        .reduce((first, second) -> second);
  }
}
