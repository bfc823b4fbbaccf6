package org.shebao.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.calendar.BusinessDay;
import org.shebao.contribution.Period;
import org.shebao.person.Subsidy;
import org.shebao.region.InsuranceType;
import org.shebao.region.PayerGroup;
import org.shebao.region.RegionCatalog;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

class PaymentRulesTest {
  private static final RegionCatalog SHIPPED = RegionCatalog.shipped();
  private static final RegionCatalog WITH_ECNY =
      SHIPPED.overriddenBy(
          """
          [{"region": "440000", "validFrom": "2026-01-01", "validTo": "2026-12-31",
            "channels": ["wechat-balance", "ecny"]}]
          """,
          "regions.json");

  /** Guangdong serves every type, so that only the date can forbid. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "G08 last moment of the 25th     | 2026-11-25T23:59:59.999+08:00 | flexible-pension |"
            + " 2026-11 | ok |",
        "G08 last moment, told in UTC    | 2026-11-25T15:59:59.999Z      | flexible-pension |"
            + " 2026-11 | ok |",
        "G08 first moment of the 26th    | 2026-11-26T00:00:00+08:00     | flexible-pension |"
            + " 2026-11 | WINDOW_CLOSED | 2026-12-01",
        "G08 first moment, told in UTC   | 2026-11-25T16:00:00Z          | flexible-pension |"
            + " 2026-11 | WINDOW_CLOSED | 2026-12-01",
        "G08 last moment of a month      | 2026-11-30T23:59:59.999+08:00 | flexible-pension |"
            + " 2026-11 | WINDOW_CLOSED | 2026-12-01",
        "G08 first moment of a month     | 2026-12-01T00:00:00+08:00     | flexible-pension |"
            + " 2026-11 | ok |",
        "G08 the end of February         | 2026-02-28T12:00:00+08:00     | flexible-medical |"
            + " 2026-02 | WINDOW_CLOSED | 2026-03-01",
        "G07 the 25th is a Sunday        | 2026-10-25T12:00:00+08:00     | flexible-medical |"
            + " 2026-10 | ok |",
        "G06 at 3 in the night           | 2026-11-27T03:00:00+08:00     | resident-medical | 2027 "
            + "   | WINDOW_CLOSED | 2026-12-01",
        "G05 out of season, next year    | 2026-06-10T12:00:00+08:00     | resident-medical | 2027 "
            + "   | NOT_IN_COLLECTION_PERIOD | 2026-09-01",
        "G05 out of season, this year    | 2026-06-10T12:00:00+08:00     | resident-medical | 2026 "
            + "   | NOT_IN_COLLECTION_PERIOD | 2026-09-01",
        "G05 the day before the season   | 2026-08-31T23:59:59+08:00     | resident-medical | 2027 "
            + "   | NOT_IN_COLLECTION_PERIOD | 2026-09-01",
        "G05 first day of the season     | 2026-09-01T00:00:00+08:00     | resident-medical | 2027 "
            + "   | ok |",
        "G05 in season, in the window    | 2026-11-25T12:00:00+08:00     | resident-medical | 2027 "
            + "   | ok |",
        "G05 in season, after the window | 2026-11-26T12:00:00+08:00     | resident-medical | 2027 "
            + "   | WINDOW_CLOSED | 2026-12-01",
        "G05 late, but in season         | 2026-09-01T12:00:00+08:00     | resident-medical | 2026 "
            + "   | ok |",
        "G05 last open day of the season | 2026-12-25T23:59:59+08:00     | resident-medical | 2027 "
            + "   | ok |",
        "G05 both open again next year   | 2026-12-26T00:00:00+08:00     | resident-medical | 2027 "
            + "   | WINDOW_CLOSED | 2027-09-01",
        "G05 never open again            | 2026-12-26T00:00:00+08:00     | resident-medical | 2026 "
            + "   | WINDOW_CLOSED |",
        "G05 season over, one more to go | 2027-01-01T00:00:00+08:00     | resident-medical | 2027 "
            + "   | NOT_IN_COLLECTION_PERIOD | 2027-09-01",
        "G05 all seasons over            | 2027-01-01T00:00:00+08:00     | resident-medical | 2026 "
            + "   | NOT_IN_COLLECTION_PERIOD |",
        "G05 two years too early         | 2025-09-01T00:00:00+08:00     | resident-medical | 2027 "
            + "   | NOT_IN_COLLECTION_PERIOD | 2026-09-01",
        "G05 pension, first day          | 2026-01-01T00:00:00+08:00     | resident-pension | 2026 "
            + "   | ok |",
        "G05 pension, the year before    | 2025-12-26T12:00:00+08:00     | resident-pension | 2026 "
            + "   | NOT_IN_COLLECTION_PERIOD | 2026-01-01",
        "G05 pension, after the window   | 2026-05-26T12:00:00+08:00     | resident-pension | 2026 "
            + "   | WINDOW_CLOSED | 2026-06-01",
        "G05 pension, last window closed | 2026-12-26T12:00:00+08:00     | resident-pension | 2026 "
            + "   | WINDOW_CLOSED |",
        "G05 pension, the year after     | 2027-01-01T00:00:00+08:00     | resident-pension | 2026 "
            + "   | NOT_IN_COLLECTION_PERIOD |",
        "G04 the current month           | 2026-11-20T12:00:00+08:00     | flexible-pension |"
            + " 2026-11 | ok |",
        "G04 first month of the year     | 2026-11-20T12:00:00+08:00     | flexible-pension |"
            + " 2026-01 | ok |",
        "G04 next month                  | 2026-11-20T12:00:00+08:00     | flexible-pension |"
            + " 2026-12 | PERIOD_NOT_OPEN | 2026-12-01",
        "G04 next month, window closed   | 2026-11-27T12:00:00+08:00     | flexible-pension |"
            + " 2026-12 | PERIOD_NOT_OPEN | 2026-12-01",
        "FP-CALC a month of last year    | 2026-11-20T12:00:00+08:00     | flexible-pension |"
            + " 2025-12 | PERIOD_NOT_OPEN |",
        "FP-CALC last year, night before | 2026-12-31T23:59:59+08:00     | flexible-pension |"
            + " 2026-12 | WINDOW_CLOSED |",
        "FP-CALC next year's first month | 2026-12-31T23:59:59+08:00     | flexible-pension |"
            + " 2027-01 | PERIOD_NOT_OPEN | 2027-01-01",
      })
  void judgesTheMomentOfPayment(
      String id,
      OffsetDateTime at,
      String insurance,
      String period,
      String expected,
      LocalDate again) {
    PayingCase paying =
        wish("440000", "-", insurance, period, BusinessDay.of(at.toInstant()), Subsidy.NONE, false);

    Optional<Refusal> refusal = PaymentRules.forbidden(paying);

    assertEquals(expected, code(refusal));
    assertEquals(
        Optional.ofNullable(again).map(BusinessDay::startOf), refusal.flatMap(Refusal::retryAt));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "G23 the treasury pays in Jiangsu    | 320000 | resident | resident-medical | low-income  |"
            + " false | TREASURY_PAYS",
        "G23 the treasury pays in Zhejiang   | 330000 | resident | resident-pension | low-income  |"
            + " false | TREASURY_PAYS",
        "G23 whatever the clerk was told     | 330000 | resident | resident-medical | low-income  |"
            + " true  | TREASURY_PAYS",
        "G23 another subsidy in Zhejiang     | 330000 | resident | resident-medical | orphan      |"
            + " false | SUBSIDY_NOT_CONFIRMED",
        "G23 another subsidy, ruled out      | 330000 | resident | resident-medical | orphan      |"
            + " true  | ok",
        "G23 low income elsewhere            | 440000 | resident | resident-medical | low-income  |"
            + " false | SUBSIDY_NOT_CONFIRMED",
        "G23 low income elsewhere, ruled out | 440000 | resident | resident-medical | low-income  |"
            + " true  | ok",
        "G23 destitute elsewhere             | 410000 | resident | resident-medical | destitute   |"
            + " false | SUBSIDY_NOT_CONFIRMED",
        "G23 no subsidy where treasury pays  | 320000 | resident | resident-medical | none        |"
            + " false | ok",
        "G15 Beijing names employees only    | 110000 | resident | resident-medical | none        |"
            + " false | PAYER_GROUP_NOT_SERVED",
        "G15 a member of the employee scheme | 110000 | employee | flexible-pension | none        |"
            + " false | ok",
        "G15 who pays for himself            | 110000 | flexible | flexible-medical | none        |"
            + " false | ok",
        "G15 employees have employers        | 440000 | employee | flexible-pension | none        |"
            + " false | PAYER_GROUP_NOT_SERVED",
        "G21 inland regions serve residents  | 410000 | flexible | flexible-pension | none        |"
            + " false | PAYER_GROUP_NOT_SERVED",
        "G21 inland: resident medical        | 410000 | resident | resident-medical | none        |"
            + " false | ok",
        "G21 inland: not the pension         | 410000 | resident | resident-pension | none        |"
            + " false | INSURANCE_NOT_SERVED",
        "G21 Guangxi is coastal, but west    | 450000 | resident | resident-pension | none        |"
            + " false | INSURANCE_NOT_SERVED",
        "G21 Liaoning as Heilongjiang        | 210000 | resident | resident-pension | none        |"
            + " false | ok",
        "G15 resident insurance in Beijing   | 110000 | flexible | resident-medical | none        |"
            + " false | INSURANCE_NOT_SERVED",
        "G19 flexible insurance of residents | 440000 | resident | flexible-pension | none        |"
            + " false | INSURANCE_NOT_FOR_GROUP",
        "G19 resident insurance of flexible  | 440000 | flexible | resident-medical | none        |"
            + " false | INSURANCE_NOT_FOR_GROUP",
      })
  void judgesWhoPaysForWhat(
      String id,
      String region,
      String group,
      String insurance,
      String subsidy,
      boolean ruledOut,
      String expected) {
    LocalDate on = LocalDate.of(2026, 11, 20);
    String period = type(insurance).isResident() ? "2026" : "2026-11";
    PayingCase paying =
        wish(region, group, insurance, period, on, Subsidy.read(subsidy, ""), ruledOut);

    Optional<Refusal> refusal = PaymentRules.forbidden(paying);

    assertEquals(expected, code(refusal));
    assertEquals(Optional.empty(), refusal.flatMap(Refusal::retryAt), "waiting does not help");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "G16 Beijing: balance only        | 110000 | bank-card       | CHANNEL_NOT_ALLOWED",
        "G16 so no credit card either     | 110000 | credit-card     | CHANNEL_NOT_ALLOWED",
        "G16 Beijing: balance             | 110000 | wechat-balance  | ok",
        "G12 a relative's balance         | 110000 | family-proxy    | ok",
        "G16 credit card as bank card     | 440000 | credit-card     | ok",
        "table: Guangdong QuickPass       | 440000 | union-quickpass | ok",
        "table: Guangdong no debit        | 440000 | agreement-debit | CHANNEL_NOT_ALLOWED",
        "table: Heilongjiang debit        | 230000 | agreement-debit | ok",
        "table: Heilongjiang no QuickPass | 230000 | union-quickpass | CHANNEL_NOT_ALLOWED",
        "general text: bank card          | 410000 | bank-card       | ok",
        "general text: no QuickPass       | 330000 | union-quickpass | CHANNEL_NOT_ALLOWED",
        "outlook: e-CNY is not shipped    | 440000 | ecny            | CHANNEL_NOT_ALLOWED",
      })
  void judgesTheMethod(String id, String region, String method, String expected) {
    assertEquals(
        expected, code(methodRefused(SHIPPED, region, method, LocalDate.of(2026, 11, 20))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "the station allows e-CNY       | 440000 | ecny            | 2026-11-20 | ok",
        "and names no cards any more    | 440000 | bank-card       | 2026-11-20 |"
            + " CHANNEL_NOT_ALLOWED",
        "only there                     | 330000 | ecny            | 2026-11-20 |"
            + " CHANNEL_NOT_ALLOWED",
        "only while its entry is valid  | 440000 | ecny            | 2027-01-01 |"
            + " CHANNEL_NOT_ALLOWED",
        "then the shipped table is back | 440000 | bank-card       | 2027-01-01 | ok",
      })
  void letsAStationsFileDecideOnChannels(
      String id, String region, String method, LocalDate on, String expected) {
    assertEquals(expected, code(methodRefused(WITH_ECNY, region, method, on)));
  }

  private static Optional<Refusal> methodRefused(
      RegionCatalog regions, String region, String method, LocalDate on) {
    PayingCase paying =
        new PayingCase(
            regions.policy(regions.find(region).value(), on),
            PayerGroup.RESIDENT,
            Subsidy.NONE,
            false,
            InsuranceType.RESIDENT_MEDICAL,
            Period.ofYear(2027),
            on);
    return PaymentRules.methodForbidden(paying, PaymentMethod.ofCode(method).orElseThrow());
  }

  @Test
  void saysWhichMethodsARegionAllows() {
    Refusal refusal =
        methodRefused(SHIPPED, "110000", "bank-card", LocalDate.of(2026, 11, 20)).orElseThrow();

    assertEquals("@region.110000", refusal.facts().get("region"));
    assertEquals("@method.bank-card", refusal.facts().get("method"));
    assertEquals("@method.wechat-balance @method.family-proxy", refusal.facts().get("allowed"));
  }

  @Test
  @DefaultLocale("ar-EG")
  void writesTheSeasonInDigitsThatAreTheSameEverywhere() {
    Refusal refusal = refusal("resident-medical", "2027", LocalDate.of(2026, 6, 10));

    assertEquals("09-01", refusal.facts().get("from"));
    assertEquals("12-31", refusal.facts().get("to"));
  }

  @Test
  void namesThePeriodAndTheWindowItRefuses() {
    Refusal window = refusal("resident-medical", "2027", LocalDate.of(2026, 11, 26));
    Refusal month = refusal("flexible-pension", "2026-12", LocalDate.of(2026, 11, 20));

    assertEquals("25", window.facts().get("lastDay"));
    assertEquals("2027", window.facts().get("period"));
    assertEquals("@insurance.resident-medical", window.facts().get("insurance"));
    assertEquals("2026-11", month.facts().get("lastOpen"));
    assertEquals("@insurance.flexible-pension", month.facts().get("insurance"));
  }

  @Test
  void readsTheDateFromTheCaseAndNotFromAClock() {
    Instant longAgo = Instant.parse("2001-03-25T15:59:59Z");

    PayingCase paying =
        wish(
            "440000",
            "-",
            "flexible-pension",
            "2001-03",
            BusinessDay.of(longAgo),
            Subsidy.NONE,
            false);

    assertEquals(Optional.empty(), PaymentRules.forbidden(paying));
  }

  private static Refusal refusal(String insurance, String period, LocalDate on) {
    return PaymentRules.forbidden(wish("440000", "-", insurance, period, on, Subsidy.NONE, false))
        .orElseThrow();
  }

  private static String code(Optional<Refusal> refusal) {
    return refusal.map(Refusal::code).map(RuleCode::name).orElse("ok");
  }

  /** A wish to pay; group {@code -} is the one that suits the insurance. */
  private static PayingCase wish(
      String region,
      String group,
      String insurance,
      String period,
      LocalDate on,
      Subsidy subsidy,
      boolean subsidyRuledOut) {
    InsuranceType type = type(insurance);
    PayerGroup suiting = type.isResident() ? PayerGroup.RESIDENT : PayerGroup.FLEXIBLE;
    return new PayingCase(
        SHIPPED.policy(SHIPPED.find(region).value(), on),
        PayerGroup.ofCode(group).orElse(suiting),
        subsidy,
        subsidyRuledOut,
        type,
        Period.read(type, period, "period"),
        on);
  }

  private static InsuranceType type(String code) {
    return InsuranceType.ofCode(code).orElseThrow();
  }
}
