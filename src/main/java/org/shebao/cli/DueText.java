package org.shebao.cli;

import java.util.HashMap;
import java.util.Map;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.diagnosis.Due;

/** By when something is to be done, in words and in fields. */
final class DueText {
  private DueText() {}

  static String of(Due due, Messages messages) {
    Map<String, String> facts = new HashMap<>();
    due.at().ifPresent(at -> facts.put("at", Shown.instant(at)));
    facts.put("from", Shown.date(due.from(), messages));
    facts.put("by", Shown.date(due.by(), messages));
    return messages.text("diagnosis.due." + due.kind(), facts);
  }

  static void json(JsonObject json, Due due) {
    json.text("due", due.kind().name())
        .instant("at", due.at())
        .date("from", due.from().map(WorkingDayAnswer::date))
        .date("by", due.by().map(WorkingDayAnswer::date));
  }
}
