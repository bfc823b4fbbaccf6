package org.shebao.symptom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebao.calendar.BusinessDay;
import org.shebao.casework.CaseKind;
import org.shebao.diagnosis.Due;
import org.shebao.refund.RefundRoute;
import org.shebao.region.ReceiptRoute;
import org.shebao.rule.Refusal;

/** Advice about payments, refunds and receipts. */
final class MoneyAdvice {
  static final String OPEN_CASE = "shebao troubleshoot case open ";

  private MoneyAdvice() {}

  static List<Advised> paymentFailed(Situation situation) {
    List<Advised> advice = new ArrayList<>();
    if (situation.mayBe(Question.MONEY_TAKEN, "yes")) {
      advice.add(Advised.of(Advice.DO_NOT_PAY_AGAIN));
      advice.add(find(situation));
      advice.add(Advised.of(Advice.ASK_ALL_AGAIN, "shebao pay resolve --all"));
    }
    if (situation.mayBe(Question.MONEY_TAKEN, "no")) {
      if (situation.mayBe(Question.PAID_BY, "card")) {
        advice.add(Advised.of(Advice.CHECK_CARD_LIMIT));
      }
      if (situation.mayBe(Question.PAID_BY, "balance")) {
        advice.add(Advised.of(Advice.CHECK_BALANCE));
      }
    }
    advice.add(Advised.of(Advice.CALL_WECHAT));
    return advice;
  }

  static List<Advised> duplicateCharge(Situation situation) {
    Advice proof =
        situation.mayBe(Question.PROOF_KEPT, "yes") ? Advice.KEEP_PROOF : Advice.PRINT_PROOF;
    return List.of(
        Advised.of(proof),
        find(situation),
        openedCase(situation),
        Advised.of(Advice.AGENCY_CHECKS).due(situation.promised(CaseKind.DUPLICATE_CHARGE)));
  }

  /** The case that is open already, or the one to open. */
  private static Advised openedCase(Situation situation) {
    return situation
        .payment()
        .map(
            paid ->
                paid.openCases().stream()
                    .findFirst()
                    .map(
                        each ->
                            Advised.of(Advice.FOLLOW_CASE, "shebao troubleshoot case show " + each))
                    .orElseGet(
                        () ->
                            Advised.of(
                                Advice.OPEN_CASE,
                                OPEN_CASE
                                    + CaseKind.DUPLICATE_CHARGE.code()
                                    + " --payment "
                                    + paid.id()
                                    + " --note reported")))
        .orElseGet(() -> Advised.of(Advice.OPEN_CASE));
  }

  /** The payment itself, or the resident's payments, or those of the day. */
  private static Advised find(Situation situation) {
    return situation
        .payment()
        .map(paid -> Advised.of(Advice.FIND_PAYMENT, "shebao troubleshoot " + paid.id()))
        .orElseGet(() -> Advised.of(Advice.FIND_PAYMENT, list(situation)));
  }

  private static String list(Situation situation) {
    return situation
        .person()
        .map(person -> "shebao pay list --person " + person.id())
        .orElseGet(() -> "shebao pay list --from " + BusinessDay.of(situation.now()));
  }

  static List<Advised> noReceipt(Situation situation) {
    List<Advised> advice = new ArrayList<>();
    situation
        .payment()
        .ifPresent(
            paid ->
                advice.add(Advised.of(Advice.FIND_PAYMENT, "shebao troubleshoot " + paid.id())));
    advice.add(
        situation
            .region()
            .map(MoneyAdvice::routes)
            .orElseGet(() -> Advised.of(Advice.RECEIPT_RULE)));
    advice.add(Advised.of(Advice.ASK_HOTLINE).due(Due.NONE));
    return advice;
  }

  private static Advised routes(Situation.Area region) {
    if (!region.receiptRoutes().isKnown()) {
      return Advised.of(Advice.RECEIPT_ROUTES_UNKNOWN).with("region", "@region." + region.code());
    }
    String routes =
        region.receiptRoutes().value().stream()
            .map(ReceiptRoute::code)
            .sorted()
            .map(code -> "@route." + code)
            .collect(Collectors.joining(" "));
    return Advised.of(Advice.RECEIPT_ROUTES)
        .with("region", "@region." + region.code())
        .with("routes", routes);
  }

  static List<Advised> cannotRefund(Situation situation) {
    return situation
        .payment()
        .map(MoneyAdvice::routes)
        .orElseGet(() -> List.of(Advised.of(Advice.REFUND_RULE), find(situation)));
  }

  private static List<Advised> routes(Situation.Paid paid) {
    Optional<RefundRoute> open = paid.routes().stream().filter(RefundRoute::isAllowed).findFirst();
    return List.of(open.map(route -> open(paid, route)).orElseGet(() -> shut(paid)));
  }

  private static Advised open(Situation.Paid paid, RefundRoute route) {
    return Advised.of(
            Advice.REFUND_OPEN, "shebao refund " + paid.id() + " --reason " + route.kind().code())
        .due(route.until().map(Due::until).orElse(Due.NOW))
        .with("kind", "@refund-kind." + route.kind().code())
        .with("amount", route.refundable().yuan());
  }

  /** The last route is the ordinary one: why it is shut is what the resident wants to hear. */
  private static Advised shut(Situation.Paid paid) {
    Refusal reason = paid.routes().get(paid.routes().size() - 1).reason().orElseThrow();
    return Advised.of(Advice.REFUND_SHUT, "shebao refund quote " + paid.id())
        .with("code", reason.code().name());
  }

  static List<Advised> systemFault(Situation situation) {
    List<Advised> advice = new ArrayList<>();
    if (situation.faults().isEmpty()) {
      advice.add(
          Advised.of(Advice.RECORD_FAULT, "shebao refund fault record --note \"system fault\""));
    }
    if (situation.mayBe(Question.FAULT_OVER, "yes")) {
      situation.faults().stream()
          .map(
              fault ->
                  Advised.of(Advice.END_FAULT, "shebao refund fault end " + fault)
                      .with("fault", fault))
          .forEach(advice::add);
    }
    advice.add(Advised.of(Advice.ASK_ALL_AGAIN, "shebao pay resolve --all"));
    advice.add(
        situation
            .payment()
            .map(paid -> Advised.of(Advice.FAULT_RIGHT, "shebao refund quote " + paid.id()))
            .orElseGet(() -> Advised.of(Advice.FAULT_RIGHT)));
    return advice;
  }
}
