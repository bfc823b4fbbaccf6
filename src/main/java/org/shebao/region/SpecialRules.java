package org.shebao.region;

import java.util.Objects;

/**
 * What a region does otherwise than most.
 *
 * @param treasuryPaysLowIncome whether the treasury pays for 低保 residents outside WeChat, so that
 *     they must not be charged (article section 2; G23)
 * @param handheldPhoto whether binding asks for a photo of the person holding the card (section 1)
 */
public record SpecialRules(
    PolicyValue<Boolean> treasuryPaysLowIncome, PolicyValue<Boolean> handheldPhoto) {
  public SpecialRules {
    Objects.requireNonNull(treasuryPaysLowIncome);
    Objects.requireNonNull(handheldPhoto);
  }
}
