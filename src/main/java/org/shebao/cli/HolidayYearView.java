package org.shebao.cli;

import java.util.ArrayList;
import java.util.List;
import org.shebao.calendar.HolidayYear;

/** A published arrangement: how many days off and make-up days it has, and its notices. */
record HolidayYearView(HolidayYear year) implements View {
  /** The labels of a table of years. */
  static final List<String> COLUMNS = List.of("year", "days-off", "make-up-days", "notices");

  @Override
  public void json(JsonObject json) {
    json.number("year", year.year())
        .number("daysOff", year.offDayCount())
        .number("makeUpDays", year.makeUpDayCount())
        .text("source", year.source())
        .texts("papers", year.papers());
  }

  @Override
  public void text(Page page) {
    page.table(table(List.of(year), page.messages()));
  }

  static List<List<String>> table(List<HolidayYear> years, Messages messages) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(name -> messages.text("label." + name)).toList());
    years.forEach(year -> rows.add(row(year)));
    return rows;
  }

  /** The cells of one year; a file that names no notice is named itself. */
  static List<String> row(HolidayYear year) {
    return List.of(
        String.valueOf(year.year()),
        String.valueOf(year.offDayCount()),
        String.valueOf(year.makeUpDayCount()),
        year.papers().isEmpty() ? year.source() : String.join(" ", year.papers()));
  }
}
