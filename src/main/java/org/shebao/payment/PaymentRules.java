package org.shebao.payment;

import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.shebao.contribution.PeriodRules;
import org.shebao.person.Subsidy;
import org.shebao.region.Channel;
import org.shebao.region.CollectionPeriod;
import org.shebao.region.InsuranceType;
import org.shebao.region.PayerGroup;
import org.shebao.region.PaymentWindow;
import org.shebao.region.PolicyWord;
import org.shebao.rule.Refusal;
import org.shebao.rule.Route;
import org.shebao.rule.RuleCode;

/**
 * The rules that decide whether a liability can be paid here, now and by this method. Each rule
 * answers a refusal or nothing; they are asked in the order of {@link RuleCode}.
 */
public final class PaymentRules {
  private static final List<Function<PayingCase, Optional<Refusal>>> WHO_WHAT_WHEN =
      List.of(
          PaymentRules::treasuryPays,
          PaymentRules::subsidyNotConfirmed,
          PaymentRules::payerGroupNotServed,
          PaymentRules::insuranceNotServed,
          PaymentRules::insuranceNotForGroup,
          PaymentRules::notInCollectionPeriod,
          PaymentRules::periodNotOpen,
          PaymentRules::windowClosed);

  private PaymentRules() {}

  /** The first rule on the person, the insurance or the date that forbids paying at all. */
  public static Optional<Refusal> forbidden(PayingCase paying) {
    return firstBroken(paying)
        .map(refusal -> refusal.until(Reopening.of(paying, then -> firstBroken(then).isEmpty())));
  }

  private static Optional<Refusal> firstBroken(PayingCase paying) {
    return WHO_WHAT_WHEN.stream().flatMap(rule -> rule.apply(paying).stream()).findFirst();
  }

  /** Whether the region forbids this method: its table beats the general text (G16). */
  public static Optional<Refusal> methodForbidden(PayingCase paying, PaymentMethod method) {
    return notByMethod(paying, method)
        .map(
            refusal ->
                refusal.until(
                    Reopening.of(
                        paying,
                        then -> firstBroken(then).or(() -> notByMethod(then, method)).isEmpty())));
  }

  private static Optional<Refusal> notByMethod(PayingCase paying, PaymentMethod method) {
    Set<Channel> channels = paying.policy().channels().value();
    if (channels.contains(method.channel())) {
      return Optional.empty();
    }
    List<PaymentMethod> allowed =
        List.of(PaymentMethod.values()).stream()
            .filter(other -> channels.contains(other.channel()))
            .toList();
    Refusal refusal =
        about(RuleCode.CHANNEL_NOT_ALLOWED, paying)
            .with("method", "@method." + method.code())
            .with("allowed", words("method.", allowed, PaymentMethod::code))
            .on(paying.policy().channels().basis());
    return Optional.of(allowed.isEmpty() ? refusal.without(Route.OTHER_METHOD) : refusal);
  }

  /** 浙江、江苏等省份对低保对象实行财政代缴, not on WeChat: charging them would be wrong (G23). */
  private static Optional<Refusal> treasuryPays(PayingCase paying) {
    var treasury = paying.policy().treasuryPaysLowIncome();
    boolean pays = treasury.isKnown() && treasury.value();
    return when(
        paying.subsidy() == Subsidy.LOW_INCOME && pays,
        () -> about(RuleCode.TREASURY_PAYS, paying).on(treasury.basis()));
  }

  /** Elsewhere the clerk must have made sure that nobody else pays (G23). */
  private static Optional<Refusal> subsidyNotConfirmed(PayingCase paying) {
    return when(
        paying.subsidy() != Subsidy.NONE && !paying.subsidyRuledOut(),
        () ->
            about(RuleCode.SUBSIDY_NOT_CONFIRMED, paying)
                .with("subsidy", "@subsidy." + paying.subsidy().code()));
  }

  private static Optional<Refusal> payerGroupNotServed(PayingCase paying) {
    Set<PayerGroup> served = paying.policy().payerGroups().value();
    return when(
        !serves(served, paying.group()),
        () ->
            about(RuleCode.PAYER_GROUP_NOT_SERVED, paying)
                .with("group", "@payer-group." + paying.group().code())
                .with("served", words("payer-group.", served))
                .on(paying.policy().payerGroups().basis())
                .without(closedTo(paying.group())));
  }

  /**
   * Where the article names 城镇职工 it means the employee scheme; a flexible worker is a member of it
   * who pays for himself, and the only one who really can (G15).
   */
  private static boolean serves(Set<PayerGroup> served, PayerGroup group) {
    return served.contains(group)
        || group == PayerGroup.FLEXIBLE && served.contains(PayerGroup.EMPLOYEE);
  }

  /** Whom the employer pays for pays nowhere; for the others there is no employer. */
  private static Route[] closedTo(PayerGroup group) {
    return group == PayerGroup.EMPLOYEE
        ? new Route[] {Route.HALL_COUNTER, Route.BANK_COUNTER, Route.HOTLINE_12366}
        : new Route[] {Route.EMPLOYER};
  }

  private static Optional<Refusal> insuranceNotServed(PayingCase paying) {
    Set<InsuranceType> served = paying.policy().insurances().value();
    return when(
        !served.contains(paying.insurance()),
        () ->
            about(RuleCode.INSURANCE_NOT_SERVED, paying)
                .with("served", words("insurance.", served))
                .on(paying.policy().insurances().basis()));
  }

  private static Optional<Refusal> insuranceNotForGroup(PayingCase paying) {
    boolean residentGroup = paying.group() == PayerGroup.RESIDENT;
    return when(
        paying.insurance().isResident() != residentGroup,
        () ->
            about(RuleCode.INSURANCE_NOT_FOR_GROUP, paying)
                .with("group", "@payer-group." + paying.group().code()));
  }

  private static Optional<Refusal> notInCollectionPeriod(PayingCase paying) {
    return paying
        .policy()
        .collectionPeriod(paying.insurance())
        .filter(season -> !season.value().isOpen(paying.period().year(), paying.on()))
        .map(season -> outOfSeason(season.value(), paying).on(season.basis()));
  }

  private static Refusal outOfSeason(CollectionPeriod collection, PayingCase paying) {
    return about(RuleCode.NOT_IN_COLLECTION_PERIOD, paying)
        .with("from", monthDay(collection.from()))
        .with("to", monthDay(collection.to()));
  }

  private static Optional<Refusal> periodNotOpen(PayingCase paying) {
    return paying.insurance().isResident()
        ? Optional.empty()
        : PeriodRules.decide(paying.period(), paying.on())
            .refusal()
            .map(refusal -> refusal.with("insurance", insuranceKey(paying)));
  }

  /** [1st 00:00, 26th 00:00) of each month, in Asia/Shanghai (G08). */
  private static Optional<Refusal> windowClosed(PayingCase paying) {
    var policy = paying.policy().paymentWindow(paying.insurance());
    PaymentWindow window = policy.value();
    return when(
        !window.isOpen(paying.on()),
        () ->
            about(RuleCode.WINDOW_CLOSED, paying)
                .with("firstDay", window.firstDay())
                .with("lastDay", window.lastDay())
                .on(policy.basis()));
  }

  private static Refusal about(RuleCode code, PayingCase paying) {
    return Refusal.of(code)
        .with("region", "@region." + paying.policy().regionCode())
        .with("insurance", insuranceKey(paying))
        .with("period", paying.period().text())
        .without(otherHotline(paying.insurance()));
  }

  private static Route otherHotline(InsuranceType insurance) {
    return insurance.isMedical() ? Route.HOTLINE_12333 : Route.HOTLINE_12393;
  }

  private static String insuranceKey(PayingCase paying) {
    return "@insurance." + paying.insurance().code();
  }

  private static String monthDay(MonthDay day) {
    return String.format(Locale.ROOT, "%02d-%02d", day.getMonthValue(), day.getDayOfMonth());
  }

  private static <W extends PolicyWord> String words(String prefix, Collection<W> words) {
    return words(prefix, words, PolicyWord::code);
  }

  private static <W> String words(String prefix, Collection<W> words, Function<W, String> code) {
    return words.stream()
        .map(word -> "@" + prefix + code.apply(word))
        .collect(Collectors.joining(" "));
  }

  private static Optional<Refusal> when(boolean forbids, Supplier<Refusal> refusal) {
    return forbids ? Optional.of(refusal.get()) : Optional.empty();
  }
}
