package org.shebao.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.PaymentProvider;
import org.shebao.recovery.Escalation;
import org.shebao.recovery.Inquiry;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundState;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * Settles what is open by asking the provider, on and on in growing intervals. It never fails a
 * payment without the provider's word, and never sends a second charge (G33; F6 F7).
 */
public final class RecoveryDesk {
  private static final Set<RefundState> AT_PROVIDER =
      Arrays.stream(RefundState.values())
          .filter(RefundState::isAtProvider)
          .collect(Collectors.toUnmodifiableSet());

  private final Books books;
  private final PaymentProvider provider;
  private final ProviderRefunds refunds;
  private final PaymentBooking booking;

  RecoveryDesk(
      Books books, PaymentProvider provider, ProviderRefunds refunds, PaymentBooking booking) {
    this.books = books;
    this.provider = provider;
    this.refunds = refunds;
    this.booking = booking;
  }

  /**
   * What is open.
   *
   * @param due the payments to ask about now
   * @param watched closed numbers to look at once more; nothing is expected of them
   * @param waiting the payments that are open and were asked about too recently
   * @param next when the first of those is due
   */
  public record Agenda(
      List<String> due, List<String> watched, List<String> waiting, Optional<Instant> next) {}

  /** What has to be asked at {@code caller}'s time. */
  public Agenda agenda(Caller caller) {
    return books.read(pages -> agenda(pages, caller.now()));
  }

  private static Agenda agenda(Pages pages, Instant now) {
    Map<String, Instant> open = open(pages);
    List<String> due = open.keySet().stream().filter(id -> !now.isBefore(open.get(id))).toList();
    List<String> watched =
        pages.inquiries().watchesDue(now).stream().map(Inquiry::paymentId).toList();
    List<String> waiting = open.keySet().stream().filter(id -> now.isBefore(open.get(id))).toList();
    Optional<Instant> next = waiting.stream().map(open::get).min(Comparator.naturalOrder());
    return new Agenda(due, watched, waiting, next);
  }

  /** Every payment of which something is open, with the time of its next question. */
  private static Map<String, Instant> open(Pages pages) {
    Map<String, Instant> open = new LinkedHashMap<>();
    for (Payment payment : pages.payments().in(EnumSet.of(PaymentState.UNKNOWN))) {
      open.put(payment.id(), nextAt(pages, payment.id()));
    }
    for (Refund refund : pages.refunds().in(AT_PROVIDER)) {
      open.merge(
          refund.target().paymentId(),
          nextAt(pages, refund.id()),
          (one, other) -> one.isBefore(other) ? one : other);
    }
    return open;
  }

  private static Instant nextAt(Pages pages, String subject) {
    return pages.inquiries().find(subject).map(Inquiry::nextAt).orElse(Instant.MIN);
  }

  /**
   * Asks the provider about a payment and its refunds, and books the answers. A number that the
   * provider does not know is closed there first, so that a late arrival cannot charge it. On a dry
   * run nobody is asked.
   */
  public Decision<PaymentFile> resolve(String paymentId, Caller caller) {
    Decision<Payment> found =
        books.read(
            pages ->
                Decision.of(
                    pages.payments().find(paymentId),
                    Refusal.of(RuleCode.NO_SUCH_PAYMENT).with("payment", paymentId)));
    return found.map(payment -> caller.dryRun() ? file(paymentId) : asked(payment, caller));
  }

  private PaymentFile asked(Payment payment, Caller caller) {
    booking.answered(payment.id(), lastWord(payment), caller);
    List<Refund> open =
        books.read(
            pages ->
                pages.refunds().of(payment.id()).stream()
                    .filter(refund -> refund.state().isAtProvider())
                    .toList());
    open.forEach(refund -> refunds.ask(refund, caller));
    return file(payment.id());
  }

  private ChargeAnswer lastWord(Payment payment) {
    ChargeAnswer answer = provider.query(payment.id());
    boolean unheardOf =
        payment.state() == PaymentState.UNKNOWN && answer.kind() == ChargeAnswer.Kind.NOT_FOUND;
    return unheardOf ? provider.close(payment.id()) : answer;
  }

  private PaymentFile file(String paymentId) {
    return books.read(pages -> booking.file(pages, pages.payments().find(paymentId).orElseThrow()));
  }

  /** What a person has to look at, oldest first. */
  public List<Escalation> escalations() {
    return books.read(pages -> pages.escalations().open());
  }
}
