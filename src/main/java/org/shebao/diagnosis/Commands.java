package org.shebao.diagnosis;

import java.time.LocalDate;
import org.shebao.payment.Liability;
import org.shebao.payment.Payment;

/** The command lines that a step quotes, ready to be typed. */
final class Commands {
  /** A reason must be given; what it says is the reviewer's to change. */
  private static final String REASON = " --reason checked";

  private Commands() {}

  static String resolve(String payment) {
    return "shebao pay resolve " + payment;
  }

  static String refund(String payment, String reason) {
    return "shebao refund " + payment + " --reason " + reason;
  }

  static String quote(String payment) {
    return "shebao refund quote " + payment;
  }

  static String approve(String payment) {
    return "shebao pay review " + payment + " --approve" + REASON;
  }

  static String approveRefund(String refund) {
    return "shebao refund review " + refund + " --approve" + REASON;
  }

  static String override(String refund) {
    return "shebao refund override " + refund + REASON;
  }

  static String receipt(String number) {
    return "shebao receipt show " + number;
  }

  static String bill(LocalDate date) {
    return "shebao provider bill --date " + date + " --out bill-" + date + ".csv";
  }

  static String compare(String payment, LocalDate date) {
    return "shebao troubleshoot " + payment + " --bill bill-" + date + ".csv";
  }

  static String preview(Payment payment) {
    Liability owed = payment.liability();
    return "shebao pay preview "
        + owed.personId()
        + " --insurance "
        + owed.insurance().code()
        + " --period "
        + owed.period().text()
        + " --amount "
        + payment.terms().amount().yuan();
  }
}
