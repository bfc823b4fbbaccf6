package org.shebao.symptom;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shebao.payment.Payment;

/** One question to the resident, with the answers that change the advice. */
public enum Question {
  MONEY_TAKEN("yes", "no"),
  PAID_BY("balance", "card"),
  PROOF_KEPT("yes", "no"),
  WHAT_IS_WRONG("name", "phone", "region"),
  WHOSE_PASSWORD("station", "wechat"),
  VERIFIED_BY("face", "sms", "pin"),
  WHAT_IS_LOST("phone", "social-security-card", "bank-card"),
  MAINLAND_DOCUMENT("yes", "no"),
  PERMIT("residence", "travel"),
  FAULT_OVER("yes", "no");

  private final List<String> choices;

  Question(String... choices) {
    this.choices = List.of(choices);
  }

  public List<String> choices() {
    return choices;
  }

  /** The name on the command line: {@code money-taken}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What the books know of a payment need not be asked. */
  public static Map<Question, String> answeredBy(Payment payment) {
    return Map.of(
        MONEY_TAKEN, payment.state().mayHaveMoved() ? "yes" : "no",
        PAID_BY, payment.terms().method().isCard() ? "card" : "balance");
  }
}
