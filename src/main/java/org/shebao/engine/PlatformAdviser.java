package org.shebao.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.shebao.contribution.Period;
import org.shebao.payment.PayingCase;
import org.shebao.payment.PaymentRules;
import org.shebao.person.Subsidy;
import org.shebao.platform.Platform;
import org.shebao.region.CollectionPeriod;
import org.shebao.region.InsuranceType;
import org.shebao.region.PayerGroup;
import org.shebao.region.PolicyTimeline;
import org.shebao.region.Region;
import org.shebao.rule.Refusal;
import org.shebao.rule.Waiting;

/**
 * Weighs the platforms at one moment: WeChat by this station's rules, the others by what the
 * article says of them.
 */
public final class PlatformAdviser {
  private final Rulebook rules;
  private final Caller caller;

  public PlatformAdviser(Rulebook rules, Caller caller) {
    this.rules = rules;
    this.caller = caller;
  }

  /** For anybody whom a region serves. */
  public PlatformAdvice inRegion(Region region) {
    List<PlatformAdvice.Wish> wishes =
        rules.regions().policy(region, caller.today()).insurances().value().stream()
            .sorted()
            .map(type -> paying(region, payerOf(type), Subsidy.NONE, type))
            .map(paying -> wish(paying, PaymentRules.forbidden(paying)))
            .toList();
    return advice(region, Optional.empty(), false, wishes);
  }

  /**
   * For one person.
   *
   * @param claimed why an insurance and period cannot be paid once more
   */
  PlatformAdvice forPerson(
      PersonFile file,
      BiFunction<InsuranceType, Period, Optional<Refusal>> claimed,
      boolean verified) {
    PayerGroup group = file.latest().group();
    Region region = rules.regions().find(file.latest().region()).value();
    List<PlatformAdvice.Wish> wishes =
        Arrays.stream(InsuranceType.values())
            .filter(type -> type.isResident() == (group == PayerGroup.RESIDENT))
            .map(type -> paying(region, group, file.person().subsidy(), type))
            .map(
                paying ->
                    wish(
                        paying,
                        claimed
                            .apply(paying.insurance(), paying.period())
                            .or(() -> PaymentRules.forbidden(paying))))
            .toList();
    return advice(region, Optional.of(file.person().id()), !verified, wishes);
  }

  private static PlatformAdvice.Wish wish(PayingCase paying, Optional<Refusal> refusal) {
    return new PlatformAdvice.Wish(paying.insurance(), paying.period(), refusal);
  }

  private static PayerGroup payerOf(InsuranceType type) {
    return type.isResident() ? PayerGroup.RESIDENT : PayerGroup.FLEXIBLE;
  }

  private PayingCase paying(Region region, PayerGroup group, Subsidy subsidy, InsuranceType type) {
    PolicyTimeline policies = rules.regions().timeline(region);
    LocalDate today = caller.today();
    Period period =
        policies
            .on(today)
            .collectionPeriod(type)
            .map(season -> Period.ofYear(coverageYear(season.value(), today)))
            .orElseGet(() -> Period.ofMonth(YearMonth.from(today)));
    PayingCase paying = new PayingCase(policies, group, subsidy, false, type, period, today);
    return isOver(paying) ? paying.forPeriod(following(period)) : paying;
  }

  private static boolean isOver(PayingCase paying) {
    return PaymentRules.forbidden(paying)
        .filter(refusal -> refusal.code().waiting() == Waiting.OPEN_DAY)
        .filter(refusal -> refusal.retryAt().isEmpty())
        .isPresent();
  }

  private static Period following(Period period) {
    return period
        .month()
        .map(month -> Period.ofMonth(month.plusMonths(1)))
        .orElseGet(() -> Period.ofYear(period.year() + 1));
  }

  /** The year that is regularly paid for today, else the one whose turn comes next. */
  private static int coverageYear(CollectionPeriod season, LocalDate today) {
    int next = today.getYear() + season.yearsBefore();
    return IntStream.of(next, next - 1)
        .filter(year -> season.isOpen(year, today) && !season.isLate(year, today))
        .findFirst()
        .orElse(next);
  }

  private PlatformAdvice advice(
      Region region,
      Optional<String> personId,
      boolean mustVerify,
      List<PlatformAdvice.Wish> wishes) {
    List<PlatformAdvice.Standing> standings =
        Platform.shipped().stream()
            .map(
                platform ->
                    new PlatformAdvice.Standing(
                        platform, platform.hours().value().at(caller.now(), rules.workingDays())))
            .toList();
    return new PlatformAdvice(
        rules.regions().policy(region, caller.today()), personId, mustVerify, wishes, standings);
  }
}
