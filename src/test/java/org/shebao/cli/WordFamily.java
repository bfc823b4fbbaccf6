package org.shebao.cli;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.shebao.casework.CaseEvent;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseOutcome;
import org.shebao.casework.CaseState;
import org.shebao.casework.EvidenceKind;
import org.shebao.correction.CorrectionState;
import org.shebao.diagnosis.Action;
import org.shebao.diagnosis.Cause;
import org.shebao.diagnosis.Due;
import org.shebao.diagnosis.Evidence;
import org.shebao.diagnosis.Happening;
import org.shebao.diagnosis.Party;
import org.shebao.engine.PlatformAdvice;
import org.shebao.intent.Dialect;
import org.shebao.intent.Intent;
import org.shebao.payment.HoldReason;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentState;
import org.shebao.person.BindingState;
import org.shebao.person.DocumentType;
import org.shebao.person.Subsidy;
import org.shebao.platform.Platform;
import org.shebao.provider.ProviderMethod;
import org.shebao.provider.simulated.Behaviour;
import org.shebao.provider.simulated.BookedCharge;
import org.shebao.provider.simulated.Operation;
import org.shebao.recovery.EscalationKind;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundState;
import org.shebao.region.Area;
import org.shebao.region.Channel;
import org.shebao.region.InsuranceType;
import org.shebao.region.PayerGroup;
import org.shebao.region.ReceiptRoute;
import org.shebao.region.Region;
import org.shebao.region.RegionCatalog;
import org.shebao.rule.Basis;
import org.shebao.rule.Route;
import org.shebao.rule.RuleCode;
import org.shebao.rule.Waiting;
import org.shebao.symptom.Advice;
import org.shebao.symptom.Question;
import org.shebao.symptom.Symptom;
import org.shebao.verification.LivenessAction;
import org.shebao.verification.StepUp;
import org.shebao.verification.VerificationMethod;

/**
 * Messages whose keys are put together of a prefix and a code.
 *
 * @param prefix up to and including the last dot
 * @param codes all that the program can put behind it
 */
record WordFamily(String prefix, Set<String> codes) {

  static List<WordFamily> all() {
    return Stream.of(rules(), contributions(), refunds(), persons(), station(), diagnoses())
        .flatMap(each -> each)
        .toList();
  }

  private static Stream<WordFamily> rules() {
    return Stream.of(
        of("rule.", RuleCode.values(), Enum::name),
        of("explain.", RuleCode.values(), Enum::name),
        of("waiting.", Waiting.values(), Waiting::code),
        new WordFamily("fact.", facts()),
        of("other-way.", Route.values(), Route::code),
        of("basis.", Basis.values(), Basis::code),
        of("ask.intent.", Intent.values(), Enum::name),
        of("ask.answer.", Intent.values(), Enum::name),
        of("dialect.", Dialect.values(), Dialect::code),
        new WordFamily("region.", regions()),
        of("platform.", Platform.Kind.values(), Platform.Kind::code),
        of("suits.", PlatformAdvice.Suits.values(), PlatformAdvice.Suits::code),
        new WordFamily("platform.note.", platformNotes()),
        new WordFamily("platform.receipt.", Set.of("stronger")),
        of("area.", Area.values(), Area::code),
        of("channel.", Channel.values(), Channel::code),
        of("route.", ReceiptRoute.values(), ReceiptRoute::code),
        of("insurance.", InsuranceType.values(), InsuranceType::code),
        of("insurance.short.", InsuranceType.values(), InsuranceType::code),
        of("payer-group.", PayerGroup.values(), PayerGroup::code),
        of("payer-group.short.", PayerGroup.values(), PayerGroup::code),
        new WordFamily("policy.collection.", Set.of("0", "1")),
        new WordFamily("weekday.", Set.of("1", "2", "3", "4", "5", "6", "7")));
  }

  private static Stream<WordFamily> contributions() {
    return Stream.of(
        of("state.", PaymentState.values(), Enum::name),
        of("payment.heading.", PaymentState.values(), Enum::name),
        of("method.", PaymentMethod.values(), PaymentMethod::code),
        of("fee.", PaymentMethod.Fee.values(), PaymentMethod.Fee::code),
        of("hold.", HoldReason.values(), HoldReason::code),
        new WordFamily("assessment.RM-COLLECT.", Set.of("sourced", "ours", "station", "stated")),
        new WordFamily("assessment.RP-LEVELS.", Set.of("sourced", "station", "stated")),
        new WordFamily("assessment.FP-CALC.", Set.of("station", "stated")),
        new WordFamily("assessment.FM-CALC.", Set.of("station", "stated")),
        new WordFamily(
            "assessment.note.", Set.of("unpublished", "hardshipOnly", "defaultPercent", "source")));
  }

  private static Stream<WordFamily> refunds() {
    return Stream.of(
        of("refund-kind.", RefundKind.values(), RefundKind::code),
        of("refund-state.", RefundState.values(), Enum::name),
        of("refund.heading.", RefundState.values(), Enum::name),
        of("escalation.", EscalationKind.values(), Enum::name),
        of("case-kind.", CaseKind.values(), CaseKind::code),
        of("case-outcome.", CaseOutcome.values(), CaseOutcome::code),
        new WordFamily("case-state.", Set.of("OPEN")),
        of("case.heading.", CaseState.values(), Enum::name),
        of("case-event.", CaseEvent.Kind.values(), Enum::name),
        of("evidence.", EvidenceKind.values(), EvidenceKind::code));
  }

  private static Stream<WordFamily> persons() {
    return Stream.of(
        of("document-type.", DocumentType.values(), DocumentType::code),
        of("subsidy.", Subsidy.values(), Subsidy::code),
        of("binding-state.", BindingState.values(), Enum::name),
        of("correction-state.", CorrectionState.values(), Enum::name),
        of("correction.heading.", CorrectionState.values(), Enum::name),
        of("correction.next.", CorrectionState.values(), Enum::name),
        of("person.heading.", BindingState.values(), Enum::name),
        of("verification.method.", VerificationMethod.values(), VerificationMethod::code),
        of("verification.step-up.", StepUp.values(), StepUp::code),
        of("challenge.heading.", VerificationMethod.values(), VerificationMethod::code),
        of("challenge.next.", VerificationMethod.values(), VerificationMethod::code),
        of("action.", LivenessAction.values(), LivenessAction::code));
  }

  private static Stream<WordFamily> station() {
    return Stream.of(
        of("fault.on.", Operation.values(), Operation::code),
        of("fault.behaviour.", Behaviour.values(), Behaviour::code),
        of("provider-method.", ProviderMethod.values(), WordFamily::hyphenated),
        of("order-state.", BookedCharge.State.values(), WordFamily::hyphenated),
        new WordFamily(
            "account.",
            Set.of("provider", "held", "pool", "refund-owed", "refund-payable", "next-pool")));
  }

  private static Set<String> platformNotes() {
    return Platform.shipped().stream()
        .flatMap(each -> Stream.of(each.hours(), each.minutes(), each.coverage(), each.receipt()))
        .map(value -> value.note().replaceFirst("^@platform.note.", ""))
        .collect(toUnmodifiableSet());
  }

  /** What the sentences of any refusal quote. */
  private static Set<String> facts() {
    Messages messages = new Messages(Messages.Language.EN);
    return Arrays.stream(RuleCode.values())
        .flatMap(code -> RuleView.facts(code, messages).stream())
        .collect(toUnmodifiableSet());
  }

  private static Stream<WordFamily> diagnoses() {
    return Stream.of(
        of("diagnosis.event.", Happening.Kind.values(), Enum::name),
        of("diagnosis.evidence.", Evidence.Kind.values(), Enum::name),
        of("diagnosis.cause.", Cause.values(), Cause::code),
        of("diagnosis.action.", Action.values(), Enum::name),
        of("diagnosis.party.", Party.values(), Party::code),
        of("diagnosis.due.", Due.Kind.values(), Enum::name),
        of("symptom.title.", Symptom.values(), Symptom::code),
        of("symptom.question.", Question.values(), Question::code),
        new WordFamily("symptom.choice.", choices()),
        of("symptom.advice.", Advice.values(), Advice::code),
        new WordFamily("software.", Set.of("wechat", "ios")));
  }

  private static Set<String> choices() {
    return Arrays.stream(Question.values())
        .flatMap(each -> each.choices().stream().map(choice -> each.code() + "-" + choice))
        .collect(toUnmodifiableSet());
  }

  private static <E> WordFamily of(String prefix, E[] values, Function<E, String> code) {
    return new WordFamily(prefix, Arrays.stream(values).map(code).collect(toUnmodifiableSet()));
  }

  private static String hyphenated(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The regions that can be chosen, and those that are named only to say that they cannot. */
  private static Set<String> regions() {
    return Stream.concat(
            RegionCatalog.shipped().all().stream().map(Region::code),
            Stream.of("710000", "810000", "820000"))
        .collect(toUnmodifiableSet());
  }

  @Override
  public String toString() {
    return prefix;
  }
}
