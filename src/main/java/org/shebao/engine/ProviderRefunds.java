package org.shebao.engine;

import org.shebao.provider.PaymentProvider;
import org.shebao.provider.RefundAnswer;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundState;

/** Sends refunds and asks what became of them; always under the refund's own number. */
final class ProviderRefunds {
  private final PaymentProvider provider;
  private final RefundBooking booking;

  ProviderRefunds(PaymentProvider provider, RefundBooking booking) {
    this.provider = provider;
    this.booking = booking;
  }

  /** Sends a refund whose intent is on disk; one that is not to be sent stays as it is. */
  Refund send(Refund refund, Caller caller) {
    return refund.state() == RefundState.PROCESSING
        ? booking.answered(refund.id(), provider.refund(refund.order()), caller)
        : refund;
  }

  /**
   * Asks about a refund that the provider has or may have. One that it does not know, or could not
   * deliver, is sent once more: the number makes sure that the money goes back once.
   */
  Refund ask(Refund refund, Caller caller) {
    if (!refund.state().isAtProvider()) {
      return refund;
    }
    RefundAnswer answer = provider.queryRefund(refund.id());
    boolean again =
        answer.kind() == RefundAnswer.Kind.NOT_FOUND || answer.kind() == RefundAnswer.Kind.ABNORMAL;
    return booking.answered(refund.id(), again ? provider.refund(refund.order()) : answer, caller);
  }
}
