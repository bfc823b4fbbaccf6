package org.shebao.symptom;

import java.util.List;

/** What to do about each symptom, the next thing first. */
public final class SymptomRules {
  private SymptomRules() {}

  /** Never empty: where the station does not know, it says who does. */
  public static List<Advised> advise(Symptom symptom, Situation situation) {
    return switch (symptom) {
      case PAYMENT_FAILED -> MoneyAdvice.paymentFailed(situation);
      case DUPLICATE_CHARGE -> MoneyAdvice.duplicateCharge(situation);
      case NO_RECEIPT -> MoneyAdvice.noReceipt(situation);
      case CANNOT_REFUND -> MoneyAdvice.cannotRefund(situation);
      case SYSTEM_FAULT -> MoneyAdvice.systemFault(situation);
      case LOCKED -> AccessAdvice.locked(situation);
      case CANNOT_VERIFY -> AccessAdvice.cannotVerify(situation);
      case LOST_CARD -> AccessAdvice.lostCard(situation);
      case WRONG_INFO -> ResidentAdvice.wrongInfo(situation);
      case REGION_CHANGED -> ResidentAdvice.regionChanged(situation);
      case OVERSEAS -> ResidentAdvice.overseas(situation);
      case HK_MACAO_TAIWAN -> ResidentAdvice.hkMacaoTaiwan(situation);
      case LOW_INCOME -> ResidentAdvice.lowIncome(situation);
    };
  }
}
