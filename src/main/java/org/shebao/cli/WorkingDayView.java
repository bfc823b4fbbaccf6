package org.shebao.cli;

import java.time.LocalDate;
import java.util.Map;
import org.shebao.calendar.WorkingDayAnswer;

/** The N-th working day after a date, or before it when N is negative. */
record WorkingDayView(LocalDate start, int workingDays, WorkingDayAnswer answer) implements View {
  @Override
  public void json(JsonObject json) {
    json.date("date", answer.date()).date("start", start).number("workingDays", workingDays);
    new Provisional(answer.missing()).json(json);
  }

  @Override
  public void text(Page page) {
    page.heading(
        heading(),
        Map.of(
            "start", weekday(start, page.messages()),
            "number", String.valueOf(Math.abs(workingDays)),
            "date", weekday(answer.date(), page.messages())));
    new Provisional(answer.missing()).text(page);
  }

  private String heading() {
    if (workingDays == 0) {
      return "workday.same";
    }
    return workingDays < 0 ? "workday.before" : "workday.after";
  }

  /** A date with its day of the week. */
  static String weekday(LocalDate date, Messages messages) {
    return messages.text(
        "date.weekday",
        Map.of("date", date.toString(), "weekday", "@weekday." + date.getDayOfWeek().getValue()));
  }
}
