package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao pay list} and {@code pay status}: what was taken. */
class PayListTest {
  @TempDir Path directory;

  private TestStation station;
  private TestPeople people;
  private TestTill till;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    people = new TestPeople(station);
    till = new TestTill(station);
  }

  @Test
  void showsAndFiltersWhatWasTaken() {
    String first = people.verified(1, "广东", "resident");
    String second = people.verified(2, "广东", "resident");
    String paid = till.paid(first);
    till.fault("'on':'charge','behaviour':'decline'");
    String failed = till.pay(second).exits(3).json().required("payment").asText();
    station.at("2026-11-21T10:00:00+08:00");
    people.verify(second);
    String nextDay = till.paid(second);

    assertEquals(List.of(paid, failed, nextDay), listed());
    assertEquals(List.of(failed), listed("--state", "FAILED"));
    assertEquals(List.of(failed), listed("--state", "failed"));
    assertEquals(List.of(failed, nextDay), listed("--person", second));
    assertEquals(List.of(paid, failed), listed("--to", "2026-11-20"));
    assertEquals(List.of(nextDay), listed("--from", "2026-11-21", "--to", "2026-11-21"));
    assertEquals(List.of(), listed("--state", "HELD"));
    assertEquals("PAID", till.stateOf(nextDay));
    station.run("pay", "status", "P00000099", "-o", "json").fails(5, "NO_SUCH_PAYMENT");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          list-01, --state, DONE
          list-02, --from, yesterday
          list-03, --from, 2026-02-30
          list-04, --to, +999999999-12-31
          """)
  void namesTheFilterThatIsWrong(String id, String option, String value) {
    JsonNode error = station.run("pay", "list", option, value, "-o", "json").fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains(option), error.toString());
  }

  private List<String> listed(String... filter) {
    String[] line =
        Stream.concat(Stream.of("pay", "list", "-o", "json"), Stream.of(filter))
            .toArray(String[]::new);
    return station.run(line).exits(0).jsonLines().stream()
        .map(payment -> payment.required("payment").asText())
        .toList();
  }
}
