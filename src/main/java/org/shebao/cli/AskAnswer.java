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
}
