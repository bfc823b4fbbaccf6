package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao pay PERSON}: who may pay for what, where and when. */
class PayRulesTest {
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

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "pay-refused.csv", delimiter = '|', numLinesToSkip = 1)
  void refusesWhatTheRegionsRulesForbid(
      String id,
      String region,
      String group,
      String insurance,
      String period,
      String method,
      String code,
      String basis) {
    String person = people.verified(1, region, group);

    JsonNode error =
        till.pay(person, "--insurance", insurance, "--period", period, "--method", method)
            .saysNothing()
            .fails(3, code);

    assertEquals(basis, error.required("basis").asText());
    assertTrue(error.hasNonNull("rule") && error.hasNonNull("next"), error.toString());
    assertNothingWasTaken();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          served-01, 北京, flexible, flexible-pension, 2026-11
          served-02, 北京, employee, flexible-medical, 2026-11
          served-03, 辽宁, resident, resident-pension, 2026
          served-04, 河南, resident, resident-medical, 2027
          served-05, 广东, flexible, flexible-pension, 2026-01
          """)
  void takesWhatTheRegionServes(
      String id, String region, String group, String insurance, String period) {
    String person = people.verified(1, region, group);

    till.paid(person, "--insurance", insurance, "--period", period);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "pay-when.csv", delimiter = '|', numLinesToSkip = 1)
  void keepsTheWindowAndTheCollectionPeriodInShanghai(
      String id, String at, String insurance, String period, String refused) {
    String group = insurance.startsWith("resident") ? "resident" : "flexible";
    station.at(at);
    String person = people.verified(1, "广东", group);

    var result = till.pay(person, "--insurance", insurance, "--period", period);

    if (refused == null) {
      result.exits(0);
    } else {
      String[] codeAndTime = refused.split(" ");
      JsonNode error = result.fails(3, codeAndTime[0]);
      assertEquals(codeAndTime.length == 1 ? "" : codeAndTime[1], error.path("retryAt").asText());
      assertNothingWasTaken();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          subsidy-01, 江苏, low-income, TREASURY_PAYS, TREASURY_PAYS
          subsidy-02, 浙江, low-income, TREASURY_PAYS, TREASURY_PAYS
          subsidy-03, 江苏, destitute, SUBSIDY_NOT_CONFIRMED, PAID
          subsidy-04, 广东, low-income, SUBSIDY_NOT_CONFIRMED, PAID
          subsidy-05, 广东, severe-disability, SUBSIDY_NOT_CONFIRMED, PAID
          """)
  void doesNotChargeWhomTheTreasuryMayPayFor(
      String id, String region, String subsidy, String refused, String confirmed) {
    String person = people.bound(1, region, "resident", subsidy);
    people.verify(person);

    JsonNode error = till.pay(person).fails(3, refused);
    assertTrue(error.hasNonNull("next"));
    assertNothingWasTaken();

    var again = till.pay(person, "--confirm-no-subsidy");
    if (confirmed.equals("PAID")) {
      again.exits(0);
    } else {
      again.fails(3, confirmed);
    }
  }

  private List<String> listed(String... filter) {
    String[] line =
        Stream.concat(Stream.of("pay", "list", "-o", "json"), Stream.of(filter))
            .toArray(String[]::new);
    return station.run(line).exits(0).jsonLines().stream()
        .map(payment -> payment.required("payment").asText())
        .toList();
  }

  private void assertNothingWasTaken() {
    assertEquals(List.of(), listed());
    assertTrue(
        station.run("provider", "status", "-o", "json").exits(0).json().at("/orders").isEmpty());
  }
}
