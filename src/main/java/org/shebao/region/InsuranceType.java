package org.shebao.region;

import java.util.Optional;

/** The four insurances that a person can pay for himself (G19). */
public enum InsuranceType implements PolicyWord {
  /** 城乡居民医疗保险, paid once for a coverage year. */
  RESIDENT_MEDICAL("resident-medical"),
  /** 城乡居民养老保险, a level chosen once a year. */
  RESIDENT_PENSION("resident-pension"),
  /** 灵活就业养老保险, paid by month. */
  FLEXIBLE_PENSION("flexible-pension"),
  /** 灵活就业医疗保险, paid by month. */
  FLEXIBLE_MEDICAL("flexible-medical");

  private final String code;

  InsuranceType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static Optional<InsuranceType> ofCode(String code) {
    return PolicyWord.find(InsuranceType.class, code);
  }

  /** Whether it is paid for a coverage year, not for a month, and only in its collection period. */
  public boolean isResident() {
    return this == RESIDENT_MEDICAL || this == RESIDENT_PENSION;
  }

  /** Whether it pays for treatment, not for a pension. */
  public boolean isMedical() {
    return this == RESIDENT_MEDICAL || this == FLEXIBLE_MEDICAL;
  }
}
