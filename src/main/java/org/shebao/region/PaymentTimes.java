package org.shebao.region;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * When a region takes payments.
 *
 * @param windows the monthly window of every insurance type
 * @param collections the collection period of every resident type, and of no other
 */
public record PaymentTimes(
    Map<InsuranceType, PolicyValue<PaymentWindow>> windows,
    Map<InsuranceType, PolicyValue<CollectionPeriod>> collections) {
  public PaymentTimes {
    windows = Collections.unmodifiableMap(new EnumMap<>(windows));
    collections = Collections.unmodifiableMap(new EnumMap<>(collections));
    for (InsuranceType type : InsuranceType.values()) {
      if (!windows.containsKey(type) || collections.containsKey(type) != type.isResident()) {
        throw new IllegalArgumentException("payment times of " + type.code());
      }
    }
  }

  public PolicyValue<PaymentWindow> window(InsuranceType type) {
    return windows.get(type);
  }

  /** Empty for the types that are paid by month. */
  public Optional<PolicyValue<CollectionPeriod>> collection(InsuranceType type) {
    return Optional.ofNullable(collections.get(type));
  }

  /**
   * The first day on or after {@code date} on which {@code coverageYear} of a resident type meets
   * both the window and the collection period (G05); empty when there is none any more.
   *
   * @throws IllegalArgumentException for a type that is paid by month
   */
  public Optional<LocalDate> firstOpenDay(InsuranceType type, int coverageYear, LocalDate date) {
    if (!type.isResident()) {
      throw new IllegalArgumentException(type.code() + " is not paid for a coverage year");
    }
    PaymentWindow window = windows.get(type).value();
    CollectionPeriod period = collections.get(type).value();
    Optional<LocalDate> candidate = period.nextOpening(coverageYear, date);
    while (candidate.isPresent() && !window.isOpen(candidate.get())) {
      candidate = period.nextOpening(coverageYear, window.nextOpening(candidate.get()));
    }
    return candidate;
  }
}
