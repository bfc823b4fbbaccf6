package org.shebao.payment;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.rule.RuleCode.CHANNEL_NOT_ALLOWED;
import static org.shebao.rule.RuleCode.NOT_IN_COLLECTION_PERIOD;
import static org.shebao.rule.RuleCode.PERIOD_NOT_OPEN;
import static org.shebao.rule.RuleCode.TREASURY_PAYS;
import static org.shebao.rule.RuleCode.WINDOW_CLOSED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.calendar.BusinessDay;
import org.shebao.contribution.Period;
import org.shebao.person.Subsidy;
import org.shebao.region.InsuranceType;
import org.shebao.region.PayerGroup;
import org.shebao.region.PolicyTimeline;
import org.shebao.region.RegionCatalog;
import org.shebao.region.RegionPolicy;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** What holds for every combination; the single rules stand in {@link PaymentRulesTest}. */
class PaymentRulesPropertyTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 31);

  /** No period below opens for the first time after this day. */
  private static final LocalDate HORIZON = LocalDate.of(2028, 9, 1);

  /** Rules under which some wish by any method passes later. */
  private static final Set<RuleCode> ALWAYS_MET =
      EnumSet.of(
          RuleCode.INSURANCE_NOT_SERVED, NOT_IN_COLLECTION_PERIOD, PERIOD_NOT_OPEN, WINDOW_CLOSED);

  /**
   * The policies of all regions, and two more: under one rules meet that shipped ones keep apart,
   * the other changes again and again.
   */
  static List<PolicyTimeline> policies() {
    RegionCatalog shipped = RegionCatalog.shipped();
    RegionCatalog station =
        shipped.overriddenBy(
            """
            [{"region": "320000", "validFrom": "2020-01-01",
              "insurances": ["resident-medical", "flexible-pension"],
              "paymentWindow": {"firstDay": 10, "lastDay": 31},
              "collection": {"resident-medical": {"from": "11-30", "to": "02-29"}}},
             {"region": "440000", "validFrom": "2026-03-10", "validTo": "2026-07-20",
              "insurances": ["resident-medical"]},
             {"region": "440000", "validFrom": "2026-11-26", "validTo": "2027-01-03",
              "payerGroups": ["flexible"], "paymentWindow": {"firstDay": 5, "lastDay": 31}},
             {"region": "440000", "validFrom": "2027-06-12", "validTo": "2028-05-06",
              "paymentWindow": {"firstDay": 20, "lastDay": 22}}]
            """,
            "regions.json");
    return Stream.concat(
            shipped.all().stream().map(shipped::timeline),
            Stream.of("320000", "440000").map(code -> station.timeline(station.find(code).value())))
        .toList();
  }

  @Test
  void reportsTheFirstBrokenRuleInTheOrderOfTheCodes() {
    Set<Set<RuleCode>> brokenTogether = new HashSet<>();
    for (PayingCase paying : wishes()) {
      Optional<Refusal> forbidden = PaymentRules.forbidden(paying);
      for (PaymentMethod method : PaymentMethod.values()) {
        Set<RuleCode> broken = broken(paying, method);
        brokenTogether.add(broken);

        Optional<Refusal> refusal =
            forbidden.or(() -> PaymentRules.methodForbidden(paying, method));

        assertEquals(
            broken.stream().findFirst(),
            refusal.map(Refusal::code),
            () -> paying + " by " + method);
      }
    }
    assertEquals(everyPair(), pairsIn(brokenTogether), "each rule met each other one");
  }

  private static Set<RuleCode> broken(PayingCase paying, PaymentMethod method) {
    return EnumSet.range(TREASURY_PAYS, CHANNEL_NOT_ALLOWED).stream()
        .filter(rule -> forbids(rule, paying, method))
        .collect(toCollection(() -> EnumSet.noneOf(RuleCode.class)));
  }

  /** Each rule once more, by itself and as plainly as it can be said. */
  private static boolean forbids(RuleCode rule, PayingCase paying, PaymentMethod method) {
    RegionPolicy policy = paying.policy();
    boolean resident = paying.insurance().isResident();
    return switch (rule) {
      case TREASURY_PAYS ->
          paying.subsidy() == Subsidy.LOW_INCOME
              && Set.of("320000", "330000").contains(policy.regionCode());
      case SUBSIDY_NOT_CONFIRMED -> paying.subsidy() != Subsidy.NONE && !paying.subsidyRuledOut();
      case PAYER_GROUP_NOT_SERVED ->
          policy.payerGroups().value().stream()
              .noneMatch(
                  served ->
                      served == paying.group()
                          || served == PayerGroup.EMPLOYEE
                              && paying.group() == PayerGroup.FLEXIBLE);
      case INSURANCE_NOT_SERVED -> !policy.insurances().value().contains(paying.insurance());
      case INSURANCE_NOT_FOR_GROUP -> resident != (paying.group() == PayerGroup.RESIDENT);
      case NOT_IN_COLLECTION_PERIOD ->
          resident
              && !policy
                  .times()
                  .collections()
                  .get(paying.insurance())
                  .value()
                  .isOpen(paying.period().year(), paying.on());
      case PERIOD_NOT_OPEN ->
          !resident
              && (paying.period().year() != paying.on().getYear()
                  || paying.period().firstDay().isAfter(paying.on()));
      case WINDOW_CLOSED ->
          !policy.times().windows().get(paying.insurance()).value().isOpen(paying.on());
      case CHANNEL_NOT_ALLOWED -> !policy.channels().value().contains(method.channel());
      default -> throw new AssertionError("a rule between the others that nobody asks: " + rule);
    };
  }

  private static Set<Set<RuleCode>> everyPair() {
    Set<Set<RuleCode>> pairs = pairsIn(Set.of(EnumSet.range(TREASURY_PAYS, CHANNEL_NOT_ALLOWED)));
    // One judges years, the other months.
    pairs.remove(EnumSet.of(NOT_IN_COLLECTION_PERIOD, PERIOD_NOT_OPEN));
    return pairs;
  }

  private static Set<Set<RuleCode>> pairsIn(Set<Set<RuleCode>> sets) {
    Set<Set<RuleCode>> pairs = new HashSet<>();
    sets.forEach(set -> set.forEach(a -> set.forEach(b -> pairs.add(EnumSet.of(a, b)))));
    return pairs;
  }

  private static List<PayingCase> wishes() {
    List<PayingCase> wishes = new ArrayList<>();
    for (PolicyTimeline policy : policies()) {
      for (PayerGroup group : PayerGroup.values()) {
        for (Subsidy subsidy : EnumSet.of(Subsidy.NONE, Subsidy.LOW_INCOME, Subsidy.ORPHAN)) {
          wishes.addAll(wishes(policy, group, subsidy, false));
          wishes.addAll(wishes(policy, group, subsidy, true));
        }
      }
    }
    return wishes;
  }

  private static List<PayingCase> wishes(
      PolicyTimeline policy, PayerGroup group, Subsidy subsidy, boolean ruledOut) {
    List<PayingCase> wishes = new ArrayList<>();
    for (String day : List.of("2026-06-10", "2026-06-26", "2026-11-20", "2026-12-26")) {
      for (InsuranceType type : InsuranceType.values()) {
        for (Period period : periods(type)) {
          LocalDate on = LocalDate.parse(day);
          wishes.add(new PayingCase(policy, group, subsidy, ruledOut, type, period, on));
        }
      }
    }
    return wishes;
  }

  /** Periods before, within and after the two years. */
  private static List<Period> periods(InsuranceType type) {
    return type.isResident()
        ? Stream.of(2025, 2026, 2027, 2028).map(Period::ofYear).toList()
        : Stream.of("2025-12", "2026-01", "2026-11", "2026-12", "2027-01", "2028-02")
            .map(month -> Period.ofMonth(YearMonth.parse(month)))
            .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("policies")
  void namesTheVeryFirstDayOnWhichWaitingHelps(PolicyTimeline policy) {
    for (InsuranceType type : InsuranceType.values()) {
      for (Period period : periods(type)) {
        followTheDays(policy, type, period);
      }
    }
  }

  /** The same wish by the same method, a millisecond before the time that was named and then. */
  @ParameterizedTest(name = "{0}")
  @EnumSource
  void keepsWhatARefusalPromises(PaymentMethod method) {
    Set<RuleCode> promising = EnumSet.noneOf(RuleCode.class);
    for (PayingCase paying : wishes()) {
      Optional<Refusal> refusal = refused(paying, method);
      Optional<Instant> again = refusal.flatMap(Refusal::retryAt);
      if (again.isPresent()) {
        promising.add(refusal.get().code());
        assertTrue(refused(at(paying, again.get().minusMillis(1)), method).isPresent());
        PayingCase then = at(paying, again.get());
        assertEquals(Optional.empty(), PaymentRules.forbidden(then), refusal::toString);
        assertNotEquals(
            refusal.map(Refusal::code), refused(then, method).map(Refusal::code), then::toString);
      }
    }
    assertTrue(promising.containsAll(ALWAYS_MET), promising::toString);
    promising.forEach(code -> assertTrue(code.waiting().canBeTimed(), code.name()));
  }

  private static Optional<Refusal> refused(PayingCase paying, PaymentMethod method) {
    return PaymentRules.forbidden(paying).or(() -> PaymentRules.methodForbidden(paying, method));
  }

  private static PayingCase at(PayingCase paying, Instant instant) {
    return paying.on(BusinessDay.of(instant));
  }

  /** Walks backwards, so that the next open day is always known. */
  private static void followTheDays(PolicyTimeline policy, InsuranceType type, Period period) {
    Optional<Instant> nextOpening = Optional.empty();
    for (LocalDate on = HORIZON; !on.isBefore(FIRST_DAY); on = on.minusDays(1)) {
      Optional<Refusal> refusal = PaymentRules.forbidden(suiting(policy, type, period, on));
      if (refusal.isEmpty()) {
        nextOpening = Optional.of(BusinessDay.startOf(on));
      } else if (!on.isAfter(LAST_DAY)) {
        LocalDate day = on;
        assertEquals(
            nextOpening,
            refusal.get().retryAt(),
            () -> policy.shipped().regionCode() + " " + type + " " + period + " on " + day);
      }
    }
  }

  private static PayingCase suiting(
      PolicyTimeline policy, InsuranceType type, Period period, LocalDate on) {
    PayerGroup group = type.isResident() ? PayerGroup.RESIDENT : PayerGroup.FLEXIBLE;
    return new PayingCase(policy, group, Subsidy.NONE, false, type, period, on);
  }
}
