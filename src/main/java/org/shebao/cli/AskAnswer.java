package org.shebao.cli;

import java.util.List;
import org.shebao.intent.Intent;
import org.shebao.intent.Understanding;

/**
 * What the station can say to a question.
 *
 * @param understood with an intent
 * @param facts sentences about this person, this payment and this station
 * @param commands what shows or does more, ready to be typed
 */
record AskAnswer(Understanding understood, List<String> facts, List<String> commands) {
  Intent intent() {
    return understood.intent().orElseThrow();
  }

  String answer(Messages messages) {
    return messages.text("ask.answer." + intent());
  }

  /** Article section, gap number or contribution rule that the answer rests on. */
  String basis() {
    return switch (intent()) {
      case PAY -> "article 1; article 3";
      case CHECK_PAID -> "G33";
      case AMOUNT_DUE -> "contribution-rules";
      case DEADLINE -> "article 6 item 1; G05 G06";
      case REFUND -> "article 6 item 4; G01 G03";
      case DUPLICATE_CHARGE -> "article 5 row 2; G30";
      case PAY_FAILED -> "article 5 row 1; G33";
      case RECEIPT -> "article 1; article 6 item 2";
      case PROXY_PAY -> "article 3; G12";
      case LOCKED -> "article 4; G24";
      case LOST_CARD, BENEFIT_ESTIMATE, HUMAN_HELP -> "G40";
      case WRONG_INFO -> "article 5 row 3";
      case CHANGE_REGION -> "article 6 item 3; G41";
    };
  }
}
