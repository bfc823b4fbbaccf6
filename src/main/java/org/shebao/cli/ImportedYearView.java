package org.shebao.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shebao.calendar.HolidayYear;

/**
 * What an import brought.
 *
 * @param before the arrangements that were known before it
 */
record ImportedYearView(HolidayYear arrangement, List<HolidayYear> before, boolean dryRun)
    implements View {
  @Override
  public void json(JsonObject json) {
    new HolidayYearView(arrangement).json(json);
    json.flag("replaces", replaces()).flag("dryRun", dryRun);
  }

  @Override
  public void text(Page page) {
    String outcome = replaces() ? "workday.import.replaced" : "workday.import.added";
    page.heading(outcome, Map.of("year", String.valueOf(arrangement.year())));
    page.table(HolidayYearView.table(known(), page.messages()));
    if (dryRun) {
      page.note("dry-run");
    }
  }

  private boolean replaces() {
    return before.stream().anyMatch(known -> known.year() == arrangement.year());
  }

  private List<HolidayYear> known() {
    TreeMap<Integer, HolidayYear> years = new TreeMap<>();
    before.forEach(known -> years.put(known.year(), known));
    years.put(arrangement.year(), arrangement);
    return List.copyOf(years.values());
  }
}
