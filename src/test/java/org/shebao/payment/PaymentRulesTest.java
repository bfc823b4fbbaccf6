package org.shebao.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.util.DefaultLocale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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
  @CsvFileSource(resources = "moment-of-payment.csv", delimiter = '|', numLinesToSkip = 1)
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
  @CsvFileSource(resources = "who-pays-for-what.csv", delimiter = '|', numLinesToSkip = 1)
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
  @CsvFileSource(resources = "method-by-region.csv", delimiter = '|', numLinesToSkip = 1)
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
            regions.timeline(regions.find(region).value()),
            PayerGroup.RESIDENT,
            Subsidy.NONE,
            false,
            InsuranceType.RESIDENT_MEDICAL,
            Period.ofYear(2027),
            on);
    return PaymentRules.methodForbidden(paying, PaymentMethod.ofCode(method).orElseThrow());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a cell of the table,    110000, bank-card,       article-table",
    "the general text,       330000, union-quickpass, article-general",
    "the file of a station,  440000, bank-card,       station",
  })
  void namesTheBasisOfTheValueThatDecided(String id, String region, String method, String basis) {
    Refusal refusal =
        methodRefused(WITH_ECNY, region, method, LocalDate.of(2026, 11, 20)).orElseThrow();

    assertEquals(basis, refusal.basis().code());
  }

  @Test
  void saysWhichMethodsARegionAllows() {
    Refusal refusal =
        methodRefused(SHIPPED, "110000", "bank-card", LocalDate.of(2026, 11, 20)).orElseThrow();

    assertEquals("@region.110000", refusal.facts().get("region"));
    assertEquals("@method.bank-card", refusal.facts().get("method"));
    assertEquals("@method.wechat-balance @method.family-proxy", refusal.facts().get("allowed"));
  }

  @ParameterizedTest
  @CsvSource({
    "flexible, flexible-pension, 2026-11, @payer-group.resident",
    "resident, resident-pension, 2026,    @insurance.resident-medical",
  })
  void saysWhomAndWhatARegionServes(String group, String insurance, String period, String served) {
    PayingCase paying =
        wish("410000", group, insurance, period, LocalDate.of(2026, 11, 20), Subsidy.NONE, false);

    assertEquals(served, PaymentRules.forbidden(paying).orElseThrow().facts().get("served"));
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

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "medical, resident-medical, TREASURY_OFFICE HOTLINE_12393",
    "pension, resident-pension, TREASURY_OFFICE HOTLINE_12333",
  })
  void sendsToThoseWhoKnow(String id, String insurance, String routes) {
    PayingCase paying =
        wish(
            "330000",
            "-",
            insurance,
            "2027",
            LocalDate.of(2026, 11, 20),
            Subsidy.LOW_INCOME,
            false);

    Refusal refusal = PaymentRules.forbidden(paying).orElseThrow();

    assertEquals(
        routes, refusal.routes().stream().map(Enum::name).collect(Collectors.joining(" ")));
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
        SHIPPED.timeline(SHIPPED.find(region).value()),
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
