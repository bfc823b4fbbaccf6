package org.shebao.engine;

import java.util.Optional;
import org.shebao.contribution.Assessment;
import org.shebao.contribution.ContributionRules;
import org.shebao.payment.Liability;
import org.shebao.payment.PayingCase;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentRules;
import org.shebao.payment.Terms;
import org.shebao.region.Region;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** Gathers the facts of a wish to pay and asks the rules, in the order of {@link RuleCode}. */
final class PaymentCheck {
  private final Rulebook rules;

  PaymentCheck(Rulebook rules) {
    this.rules = rules;
  }

  PayingCase payingCase(PersonFile file, Owed owed, boolean subsidyRuledOut, Caller caller) {
    Region region = rules.regions().find(file.latest().region()).value();
    return new PayingCase(
        rules.regions().timeline(region),
        file.latest().group(),
        file.person().subsidy(),
        subsidyRuledOut,
        owed.insurance(),
        owed.period(),
        caller.today());
  }

  Decision<Assessment> assess(PersonFile file, Owed owed, Caller caller) {
    return ContributionRules.assess(
        owed.in(file.latest().region()), rules.national(), rules.rates(), caller.today());
  }

  /** The payment that already claims the liability, as a reason not to pay again. */
  static Optional<Refusal> claimed(Pages pages, Liability liability) {
    return pages.payments().claiming(liability).map(PaymentCheck::claimedBy);
  }

  private static Refusal claimedBy(Payment first) {
    RuleCode code =
        first.state().isSettled() ? RuleCode.ALREADY_PAID : RuleCode.PAYMENT_IN_PROGRESS;
    return Refusal.of(code)
        .with("payment", first.id())
        .with("state", "@state." + first.state())
        .with("insurance", "@insurance." + first.liability().insurance().code())
        .with("period", first.liability().period().text());
  }

  /** The terms of the payment, when every rule lets it pass. */
  Decision<Terms> terms(Pages pages, PayRequest asked, Caller caller) {
    return PersonFiles.findBound(pages, asked.personId())
        .then(file -> terms(pages, file, asked, caller));
  }

  /** The same of a person whose file is open already. */
  Decision<Terms> terms(Pages pages, PersonFile file, PayRequest asked, Caller caller) {
    PayingCase paying = payingCase(file, asked.owed(), asked.subsidyRuledOut(), caller);
    Liability liability =
        new Liability(asked.personId(), asked.owed().insurance(), asked.owed().period());
    Optional<Refusal> forbidden =
        claimed(pages, liability)
            .or(() -> PaymentRules.forbidden(paying))
            .or(() -> PaymentRules.methodForbidden(paying, asked.method()))
            .or(() -> payerForbidden(pages, asked));
    if (forbidden.isPresent()) {
      return Decision.refused(forbidden.get());
    }
    return assess(file, asked.owed(), caller)
        .then(
            assessment ->
                identified(pages, asked, caller)
                    .map(
                        identified ->
                            new Terms(
                                assessment.amount(),
                                asked.method(),
                                asked.payerId(),
                                asked.maskedCard(),
                                file.latest().region())));
  }

  /** 需同时绑定代付人与参保人的社保卡信息: a proxy is another bound person (G12). */
  private Optional<Refusal> payerForbidden(Pages pages, PayRequest asked) {
    boolean proxy = asked.method() == PaymentMethod.FAMILY_PROXY;
    if (!proxy) {
      return Optional.empty();
    }
    if (asked.payerId().isEmpty() || asked.payerId().get().equals(asked.personId())) {
      return Optional.of(Refusal.of(RuleCode.PAYER_REQUIRED).with("person", asked.personId()));
    }
    return PersonFiles.findBound(pages, asked.payerId().get()).refusal();
  }

  /** The insured person is verified (or on a roster), and so is a relative who pays (G12). */
  private static Decision<String> identified(Pages pages, PayRequest asked, Caller caller) {
    Decision<String> insured =
        asked.fromRoster()
            ? Decision.accepted(asked.personId())
            : Standing.verified(pages, asked.personId(), caller.now());
    if (asked.payerId().isEmpty()) {
      return insured;
    }
    return insured.then(
        person ->
            Standing.verified(pages, asked.payerId().get(), caller.now())
                .fold(
                    Decision::accepted,
                    refusal ->
                        refusal.code() == RuleCode.NOT_VERIFIED
                            ? Decision.refused(
                                Refusal.of(RuleCode.PAYER_NOT_VERIFIED)
                                    .with("person", asked.payerId().get()))
                            : Decision.refused(refusal)));
  }
}
