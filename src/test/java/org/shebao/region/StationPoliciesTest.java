package org.shebao.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.rule.Basis;

class StationPoliciesTest {
  private static final RegionCatalog SHIPPED = RegionCatalog.shipped();
  private static final Region GUANGDONG = SHIPPED.find("广东").value();
  private static final Region BEIJING = SHIPPED.find("北京").value();
  private static final LocalDate IN_2026 = LocalDate.of(2026, 11, 23);

  @Test
  void replacesEveryFieldThatAnEntryNames() {
    RegionPolicy policy =
        policy(
            """
            [{"region": "440000", "validFrom": "2026-01-01", "validTo": "2026-12-31",
              "payerGroups": ["employee", "resident"], "insurances": ["flexible-medical"],
              "channels": ["ecny", "bank-card"], "receiptRoutes": ["hall-pickup"],
              "treasuryPaysLowIncome": false, "handheldPhoto": true,
              "paymentWindow": {"firstDay": 2, "lastDay": 28},
              "collection": {"resident-medical": {"from": "11-30", "to": "02-28"}},
              "note": "县局通知", "source": "粤税 12 号"}]
            """);

    String note = "县局通知 · 粤税 12 号";
    assertEquals(LocalDate.of(2026, 1, 1), policy.validFrom());
    assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), policy.validTo());
    assertEquals(
        stated(Set.of(PayerGroup.RESIDENT, PayerGroup.EMPLOYEE), note), policy.payerGroups());
    assertEquals(stated(Set.of(InsuranceType.FLEXIBLE_MEDICAL), note), policy.insurances());
    assertEquals(stated(Set.of(Channel.BANK_CARD, Channel.ECNY), note), policy.channels());
    assertEquals(stated(Set.of(ReceiptRoute.HALL_PICKUP), note), policy.receiptRoutes());
    assertEquals(stated(false, note), policy.treasuryPaysLowIncome());
    assertEquals(stated(true, note), policy.handheldPhoto());
    assertEquals(
        stated(new PaymentWindow(2, 28), note),
        policy.paymentWindow(InsuranceType.FLEXIBLE_PENSION));
    assertEquals(
        stated(new CollectionPeriod(MonthDay.of(11, 30), MonthDay.of(2, 28), 1), note),
        policy.collectionPeriod(InsuranceType.RESIDENT_MEDICAL).orElseThrow());
  }

  private static <T> PolicyValue<T> stated(T value, String note) {
    return new PolicyValue<>(value, Basis.STATION, note);
  }

  @Test
  void keepsTheShippedValuesOfFieldsThatAnEntryDoesNotName() {
    RegionPolicy shipped = SHIPPED.policy(GUANGDONG, IN_2026);

    RegionPolicy policy =
        policy("[{'region': '440000', 'validFrom': '2026-01-01', 'channels': ['ecny']}]");

    assertEquals(stated(Set.of(Channel.ECNY), ""), policy.channels());
    assertEquals(shipped.payerGroups(), policy.payerGroups());
    assertEquals(shipped.insurances(), policy.insurances());
    assertEquals(shipped.receiptRoutes(), policy.receiptRoutes());
    assertEquals(shipped.special(), policy.special());
    assertEquals(shipped.times(), policy.times());
  }

  @Test
  void theWindowOfOneTypeBeatsTheWindowOfAll() {
    RegionPolicy policy =
        policy(
            """
            [{"region": "440000", "validFrom": "2026-01-01",
              "paymentWindow": {"firstDay": 2, "lastDay": 28},
              "paymentWindows": {"resident-medical": {"firstDay": 5, "lastDay": 20}}}]
            """);

    assertEquals(
        new PaymentWindow(5, 20), policy.paymentWindow(InsuranceType.RESIDENT_MEDICAL).value());
    assertEquals(
        new PaymentWindow(2, 28), policy.paymentWindow(InsuranceType.RESIDENT_PENSION).value());
  }

  @Test
  void aTypeKeepsTheShippedWindowBesideOneThatChanges() {
    RegionPolicy policy =
        policy(
            """
            [{"region": "440000", "validFrom": "2026-01-01",
              "paymentWindows": {"flexible-pension": {"firstDay": 5, "lastDay": 20}}}]
            """);

    assertEquals(Basis.STATION, policy.paymentWindow(InsuranceType.FLEXIBLE_PENSION).basis());
    assertEquals(
        SHIPPED.policy(GUANGDONG, IN_2026).paymentWindow(InsuranceType.FLEXIBLE_MEDICAL),
        policy.paymentWindow(InsuranceType.FLEXIBLE_MEDICAL));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "before the first entry,    2025-12-31, WECHAT_BALANCE",
    "first day of an entry,     2026-01-01, ECNY",
    "last day of an entry,      2026-06-30, ECNY",
    "between two entries,       2026-07-01, WECHAT_BALANCE",
    "an entry without end,      2026-09-01, AGREEMENT_DEBIT",
    "and long after,            2099-01-01, AGREEMENT_DEBIT",
  })
  void appliesOnlyBetweenItsDates(String id, LocalDate date, Channel channel) {
    RegionCatalog catalog =
        catalog(
            """
            [{"region": "110000", "validFrom": "2026-09-01", "channels": ["agreement-debit"]},
             {"region": "110000", "validFrom": "2026-01-01", "validTo": "2026-06-30",
              "channels": ["ecny"]}]
            """);

    assertEquals(Set.of(channel), catalog.policy(BEIJING, date).channels().value());
    assertEquals(SHIPPED.policy(GUANGDONG, date), catalog.policy(GUANGDONG, date));
  }

  @Test
  void aNewFileReplacesTheEarlierOne() {
    RegionCatalog catalog =
        catalog("[{'region': '110000', 'validFrom': '2026-01-01', 'channels': ['ecny']}]")
            .overriddenBy("[]", "regions.json");

    assertEquals(SHIPPED.policy(BEIJING, IN_2026), catalog.policy(BEIJING, IN_2026));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not an array     | {}                                     | f              | json.array",
        "no region        | [{'validFrom': '2026-01-01'}]          | f[0] region    | missing",
        "unknown code     | [{'region': '440300'}]                 | f[0] region    |"
            + " region.unknown-code",
        "not served       | [{'region': '810000'}]                 | f[0] region    |"
            + " region.unknown-code",
        "no start         | [{'region': '440000'}]                 | f[0] validFrom | missing",
        "unknown field    | [ENTRY, {'region': '110000', 'validFrom': '2026-01-01', 'chanels': []}]"
            + " | f[1] chanels | json.unknown-field",
        "no such day      | [{'region': '440000', 'validFrom': '2026-02-30'}]"
            + " | f[0] validFrom | json.date",
        "ends first       | [{ENTRY1, 'validTo': '2025-12-31'}]    | f[0] validTo   |"
            + " region.ends-first",
        "same dates       | [ENTRY, ENTRY]                         | f[1] validFrom |"
            + " region.overlap",
        "one common day   | [{ENTRY1, 'validTo': '2026-06-30'}, "
            + "{'region': '440000', 'validFrom': '2026-06-30'}] | f[1] validFrom | region.overlap",
        "before, no end   | [ENTRY, {'region': '440000', 'validFrom': '2025-01-01'}]"
            + " | f[1] validFrom | region.overlap",
        "unknown channel  | [{ENTRY1, 'channels': ['ecny', 'cash']}] | f[0] channels[1] |"
            + " region.unknown-value",
        "unknown payer    | [{ENTRY1, 'payerGroups': ['RESIDENT']}] | f[0] payerGroups[0] |"
            + " region.unknown-value",
        "unknown type     | [{ENTRY1, 'insurances': ['maternity']}] | f[0] insurances[0] |"
            + " region.unknown-value",
        "unknown route    | [{ENTRY1, 'receiptRoutes': ['fax']}]   | f[0] receiptRoutes[0] |"
            + " region.unknown-value",
        "nothing allowed  | [{ENTRY1, 'channels': []}]             | f[0] channels  |"
            + " region.no-value",
        "not a list       | [{ENTRY1, 'channels': 'ecny'}]         | f[0] channels  | json.texts",
        "not a flag       | [{ENTRY1, 'handheldPhoto': 'yes'}]     | f[0] handheldPhoto |"
            + " json.flag",
        "first day 0      | [{ENTRY1, 'paymentWindow': {'firstDay': 0, 'lastDay': 25}}]"
            + " | f[0].paymentWindow firstDay | region.window",
        "last before first | [{ENTRY1, 'paymentWindow': {'firstDay': 20, 'lastDay': 5}}]"
            + " | f[0].paymentWindow lastDay | region.window",
        "no last day      | [{ENTRY1, 'paymentWindow': {'firstDay': 1}}]"
            + " | f[0].paymentWindow lastDay | missing",
        "window field     | [{ENTRY1, 'paymentWindow': {'firstDay': 1, 'lastDay': 5, 'roll':"
            + " true}}] | f[0].paymentWindow roll | json.unknown-field",
        "window of a type | [{ENTRY1, 'paymentWindows': {'resident-medical': {'firstDay': 1,"
            + " 'lastDay': 32}}}] | f[0].paymentWindows.resident-medical lastDay | region.window",
        "window of what   | [{ENTRY1, 'paymentWindows': {'medical': {}}}]"
            + " | f[0].paymentWindows medical | json.unknown-field",
        "by month         | [{ENTRY1, 'collection': {'flexible-pension': {}}}]"
            + " | f[0].collection flexible-pension | json.unknown-field",
        "no such month    | [{ENTRY1, 'collection': {'resident-medical': {'from': '13-01', 'to':"
            + " '12-31'}}}] | f[0].collection.resident-medical from | region.month-day",
        "with a year      | [{ENTRY1, 'collection': {'resident-medical': {'from': '09-01', 'to':"
            + " '2026-12-31'}}}] | f[0].collection.resident-medical to | region.month-day",
        "years before     | [{ENTRY1, 'collection': {'resident-medical': {'from': '09-01', 'to':"
            + " '12-31', 'yearsBefore': 2}}}] | f[0].collection.resident-medical yearsBefore |"
            + " region.years-before",
        "note like a key  | [{ENTRY1, 'note': '@policy.note.x'}]   | f[0] note      | region.note",
      })
  void refusesAWrongFileNamingEntryAndField(String id, String json, String where, String key) {
    String fields = "'region': '440000', 'validFrom': '2026-01-01'";
    String text = json.replace("ENTRY1", fields).replace("ENTRY", "{" + fields + "}");

    Problem problem = problem(text);

    assertEquals(where, problem.where());
    assertEquals(key, problem.key());
  }

  @Test
  void listsTheWordsThatAreKnown() {
    Problem problem =
        problem("[{'region': '440000', 'validFrom': '2026-01-01', 'channels': ['cash']}]");

    assertEquals(
        "wechat-balance bank-card unionpay-quickpass agreement-debit ecny",
        problem.facts().get("known"));
  }

  @Test
  void saysWhichEntryOverlaps() {
    String entry = "{'region': '440000', 'validFrom': '2026-01-01'}";

    Problem problem = problem("[" + entry + "," + entry + "]");

    assertEquals("440000", problem.facts().get("region"));
    assertEquals("2026-01-01", problem.facts().get("otherFrom"));
  }

  private static Problem problem(String json) {
    InputException wrong =
        assertThrows(
            InputException.class, () -> SHIPPED.overriddenBy(json.replace('\'', '"'), "f"));
    assertEquals(1, wrong.problems().size());
    return wrong.problems().get(0);
  }

  private static RegionPolicy policy(String json) {
    return catalog(json).policy(GUANGDONG, IN_2026);
  }

  private static RegionCatalog catalog(String json) {
    return SHIPPED.overriddenBy(json.replace('\'', '"'), "regions.json");
  }
}
