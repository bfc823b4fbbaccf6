package org.shebao.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.shebao.contribution.Period;
import org.shebao.money.Money;
import org.shebao.provider.ChargeAnswer;
import org.shebao.region.InsuranceType;

/** Payments for tests, in each state that they can reach. */
final class SamplePayments {
  static final Instant TAKEN = Instant.parse("2026-11-25T02:00:00Z");
  static final Instant LATER = Instant.parse("2026-11-25T02:00:05Z");
  static final String CLERK = "clerk-li";
  static final PaymentSteps.Booking BOOKING = booking(Set.of());

  private SamplePayments() {}

  static Payment unknown(PaymentMethod method, long fen) {
    Optional<String> payer =
        method == PaymentMethod.FAMILY_PROXY ? Optional.of("R2") : Optional.empty();
    return Payment.intended(
        "P00000001",
        new Liability("R1", InsuranceType.RESIDENT_MEDICAL, Period.ofYear(2027)),
        new Terms(Money.ofFen(fen), method, payer, Optional.empty(), "440000"),
        new Taking(CLERK, "request-1", TAKEN));
  }

  /** The payment after the provider took its money at {@code at}: PAID, or HELD. */
  static Payment charged(PaymentMethod method, long fen, Instant at) {
    return PaymentSteps.answered(unknown(method, fen), succeeded(Money.ofFen(fen), at), BOOKING)
        .after();
  }

  /** A booking of {@code CLERK}'s when these surplus charges are in the books. */
  static PaymentSteps.Booking booking(Set<String> known) {
    return new PaymentSteps.Booking(LATER, CLERK, known::contains);
  }

  static ChargeAnswer succeeded(Money amount, Instant at) {
    return ChargeAnswer.succeeded("WX1", amount, at);
  }

  static Review review(boolean approved, Instant at) {
    return new Review(approved, "clerk-wang", "kinship seen", at);
  }
}
