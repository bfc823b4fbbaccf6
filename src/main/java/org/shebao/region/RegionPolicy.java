package org.shebao.region;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The policy of one region while it is in force. The article's tables beat its general text (G16,
 * G34), and a station's file beats both.
 *
 * @param regionCode six digits
 */
public record RegionPolicy(
    String regionCode,
    Validity validity,
    ServiceOffer offer,
    SpecialRules special,
    PaymentTimes times) {
  public RegionPolicy {
    Objects.requireNonNull(regionCode);
    Objects.requireNonNull(validity);
    Objects.requireNonNull(offer);
    Objects.requireNonNull(special);
    Objects.requireNonNull(times);
  }

  public LocalDate validFrom() {
    return validity.from();
  }

  public Optional<LocalDate> validTo() {
    return validity.to();
  }

  public PolicyValue<Set<PayerGroup>> payerGroups() {
    return offer.payerGroups();
  }

  public PolicyValue<Set<InsuranceType>> insurances() {
    return offer.insurances();
  }

  public PolicyValue<Set<Channel>> channels() {
    return offer.channels();
  }

  public PolicyValue<Set<ReceiptRoute>> receiptRoutes() {
    return offer.receiptRoutes();
  }

  public PolicyValue<Boolean> treasuryPaysLowIncome() {
    return special.treasuryPaysLowIncome();
  }

  public PolicyValue<Boolean> handheldPhoto() {
    return special.handheldPhoto();
  }

  public PolicyValue<PaymentWindow> paymentWindow(InsuranceType type) {
    return times.window(type);
  }

  /** Empty for the types that are paid by month. */
  public Optional<PolicyValue<CollectionPeriod>> collectionPeriod(InsuranceType type) {
    return times.collection(type);
  }
}
