package org.shebao.cli;

import java.time.LocalDate;
import java.util.Map;
import org.shebao.calendar.WorkingDayCount;

/** How many working days lie after one date up to and including another. */
record WorkingDayCountView(LocalDate from, LocalDate to, WorkingDayCount count) implements View {
  @Override
  public void json(JsonObject json) {
    json.date("from", from).date("to", to).number("workingDays", count.workingDays());
    new Provisional(count.missing()).json(json);
  }

  @Override
  public void text(Page page) {
    page.heading(
        to.isBefore(from) ? "workday.between.back" : "workday.between",
        Map.of(
            "from", WorkingDayView.weekday(from, page.messages()),
            "to", WorkingDayView.weekday(to, page.messages()),
            "number", String.valueOf(Math.abs(count.workingDays()))));
    new Provisional(count.missing()).text(page);
  }
}
