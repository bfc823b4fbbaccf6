package org.shebao.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.rule.Basis;

class PolicyTimelineTest {
  private static final RegionCatalog CATALOG =
      RegionCatalog.shipped()
          .overriddenBy(
              """
              [{"region": "440000", "validFrom": "2027-01-01", "channels": ["ecny"]},
               {"region": "440000", "validFrom": "2026-03-01", "validTo": "2026-06-30",
                "channels": ["bank-card"]}]
              """,
              "regions.json");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "before all,          2026-02-28, shipped, 2026-03-01",
    "the first day,       2026-03-01, station, 2026-07-01",
    "the last day,        2026-06-30, station, 2026-07-01",
    "between two entries, 2026-07-01, shipped, 2027-01-01",
    "without an end,      2027-01-01, station,",
  })
  void knowsWhichPolicyHoldsAndWhenAnotherMay(
      String id, LocalDate date, String whose, LocalDate change) {
    PolicyTimeline timeline = CATALOG.timeline(CATALOG.find("440000").value());

    boolean own = timeline.on(date).channels().basis() == Basis.STATION;

    assertEquals(whose, own ? "station" : "shipped");
    assertEquals(Optional.ofNullable(change), timeline.nextChange(date));
  }

  @Test
  void neverChangesWhereTheStationHasNoEntry() {
    PolicyTimeline timeline = CATALOG.timeline(CATALOG.find("110000").value());

    assertEquals(Optional.empty(), timeline.nextChange(LocalDate.of(2026, 1, 1)));
  }
}
