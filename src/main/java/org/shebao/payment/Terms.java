package org.shebao.payment;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.shebao.money.Money;

/**
 * How a liability is paid.
 *
 * @param amount positive
 * @param payerId the relative who pays, for {@link PaymentMethod#FAMILY_PROXY} only
 * @param maskedCard first six and last four digits of the card shown at the counter, if any
 * @param regionCode the insured person's region when the payment was taken
 */
public record Terms(
    Money amount,
    PaymentMethod method,
    Optional<String> payerId,
    Optional<String> maskedCard,
    String regionCode) {

  /** 单笔超过5000元: strictly more, in fen (article section 4; G14). */
  public static final Money REVIEW_THRESHOLD = Money.ofFen(500_000);

  private static final Pattern MASKED_CARD = Pattern.compile("[0-9]{6}\\*+[0-9]{4}");

  public Terms {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a payment must be positive");
    }
    if (payerId.isPresent() != (method == PaymentMethod.FAMILY_PROXY)) {
      throw new IllegalArgumentException("exactly a proxy payment names a payer");
    }
    if (maskedCard.filter(card -> !MASKED_CARD.matcher(card).matches()).isPresent()) {
      throw new IllegalArgumentException("a card is kept as its first six and last four digits");
    }
  }

  /** Why a payment on these terms waits for a second person; empty when it does not. */
  public Set<HoldReason> holds() {
    return holds(amount, method);
  }

  /** Why a payment of this amount by this method would wait for a second person. */
  public static Set<HoldReason> holds(Money amount, PaymentMethod method) {
    Set<HoldReason> reasons = EnumSet.noneOf(HoldReason.class);
    if (amount.compareTo(REVIEW_THRESHOLD) > 0) {
      reasons.add(method.isCard() ? HoldReason.UNIONPAY_REVIEW : HoldReason.INTERNAL_REVIEW);
    }
    if (method == PaymentMethod.FAMILY_PROXY) {
      reasons.add(HoldReason.PROXY_REVIEW);
    }
    return reasons;
  }
}
