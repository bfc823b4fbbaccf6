package org.shebao.refund;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shebao.refund.RefundState.AWAITING_APPROVAL;
import static org.shebao.refund.RefundState.CARRIED_TO_NEXT_POOL;
import static org.shebao.refund.RefundState.DECLINED;
import static org.shebao.refund.RefundState.PROCESSING;
import static org.shebao.refund.RefundState.REFUNDED;
import static org.shebao.refund.RefundState.REJECTED;
import static org.shebao.refund.SampleRefunds.APPROVAL;
import static org.shebao.refund.SampleRefunds.ASKED;
import static org.shebao.refund.SampleRefunds.OWN;
import static org.shebao.refund.SampleRefunds.REJECTION;
import static org.shebao.refund.SampleRefunds.at;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.ledger.Account;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.JournalEntry;
import org.shebao.ledger.JournalEntry.Subject;
import org.shebao.ledger.Posting;
import org.shebao.money.Money;
import org.shebao.payment.Payment;
import org.shebao.provider.RefundAnswer;

class RefundStepsTest {
  private static final Money PART = Money.ofFen(12_300);
  private static final Payment PAID = SampleRefunds.paid();
  private static final Instant NOW = ASKED.plusSeconds(5);
  private static final Instant ACCEPTED = ASKED.plusSeconds(2);
  private static final Instant BACK = ASKED.plusSeconds(3);
  private static final Account POOL = Account.pool("resident-medical");

  @ParameterizedTest
  @CsvSource({
    "ORDINARY,     PROCESSING,           REFUND_REQUESTED, pool:resident-medical, refund-payable",
    "SYSTEM_FAULT, PROCESSING,           REFUND_REQUESTED, pool:resident-medical, refund-payable",
    "DUPLICATE,    PROCESSING,           REFUND_REQUESTED, refund-owed,           refund-payable",
    "REJECTED,     PROCESSING,           REFUND_REQUESTED, refund-owed,           refund-payable",
    "ORDINARY,     AWAITING_APPROVAL,    REFUND_SUBMITTED, pool:resident-medical, refund-payable",
    "DUPLICATE,    AWAITING_APPROVAL,    REFUND_SUBMITTED, refund-owed,           refund-payable",
    "ORDINARY,     CARRIED_TO_NEXT_POOL, CARRIED,          pool:resident-medical, next-pool:2027",
  })
  void aRefundBeginsByMovingItsMoneyOutOfReach(
      RefundKind kind, RefundState begins, EntryKind entry, String debit, String credit) {
    Refund refund = refund(kind, begins, ASKED);

    RefundStep step = RefundSteps.opened(refund, PAID);

    assertEquals(refund, step.after());
    assertEquals(
        new JournalEntry(
            Subject.refund("P00000001", "RF1"),
            entry,
            ASKED,
            "clerk-li",
            "",
            kind.code(),
            moved(new Account(debit), new Account(credit))),
        step.entry());
  }

  @ParameterizedTest
  @EnumSource(names = {"ABNORMAL", "REFUNDED", "DECLINED", "REJECTED"})
  void noRefundBeginsAsWhatOnlyAnAnswerMakes(RefundState state) {
    Refund refund = SampleRefunds.in(state, "RF1", 1, ASKED);

    assertThrows(IllegalArgumentException.class, () -> RefundSteps.opened(refund, PAID));
  }

  @Test
  void anApprovalMovesNoMoney() {
    RefundStep step = RefundSteps.reviewed(begun(AWAITING_APPROVAL), PAID, APPROVAL);

    assertEquals(PROCESSING, step.after().state());
    assertEquals(Optional.of(APPROVAL), step.after().handling().review());
    assertEquals(
        entry(EntryKind.REFUND_APPROVED, APPROVAL.at(), "clerk-wang", "", "kinship seen"),
        step.entry());
  }

  @Test
  void aRejectionFreesTheAmount() {
    RefundStep step = RefundSteps.reviewed(begun(AWAITING_APPROVAL), PAID, REJECTION);

    assertEquals(REJECTED, step.after().state());
    assertEquals(Optional.of(REJECTION), step.after().handling().review());
    assertEquals(
        entry(
            EntryKind.REFUND_REJECTED,
            REJECTION.at(),
            "clerk-wang",
            "",
            "not a relative",
            moved(Account.REFUND_PAYABLE, POOL)),
        step.entry());
  }

  @ParameterizedTest
  @CsvSource({
    "new-years-eve, 2026-12-31T23:59:59.999, next-pool:2027",
    "new-year,      2027-01-01T00:00:00,     next-pool:2028",
  })
  void anOverrideTakesTheMoneyFromTheYearItWasCarriedInto(String id, String asked, String account) {
    Refund carried = refund(RefundKind.ORDINARY, CARRIED_TO_NEXT_POOL, at(asked));

    RefundStep step = RefundSteps.overridden(carried, APPROVAL);

    assertEquals(PROCESSING, step.after().state());
    assertEquals(
        entry(
            EntryKind.CARRY_OVERRIDDEN,
            APPROVAL.at(),
            "clerk-wang",
            "",
            "kinship seen",
            moved(new Account(account), Account.REFUND_PAYABLE)),
        step.entry());
    assertEquals(
        moved(POOL, new Account(account)), RefundSteps.opened(carried, PAID).entry().postings());
  }

  @ParameterizedTest
  @EnumSource(names = {"PROCESSING", "ABNORMAL"})
  void moneyThatIsBackLeavesTheProvider(RefundState before) {
    RefundStep step = answered(begun(before), RefundAnswer.succeeded("WXR1", ACCEPTED, BACK));

    assertEquals(REFUNDED, step.after().state());
    assertEquals(
        new Refund.Handling(
            Optional.empty(),
            Optional.of(new Refund.Acceptance("WXR1", ACCEPTED)),
            Optional.of(BACK)),
        step.after().handling());
    assertEquals(
        entry(
            EntryKind.RETURNED,
            NOW,
            "clerk-li",
            "WXR1",
            "",
            moved(Account.REFUND_PAYABLE, Account.PROVIDER)),
        step.entry());
  }

  @ParameterizedTest
  @CsvSource({
    "PROCESSING, PROCESSING, REFUND_ACCEPTED",
    "PROCESSING, ABNORMAL,   REFUND_ABNORMAL",
    "ABNORMAL,   PROCESSING, REFUND_ACCEPTED",
  })
  void acceptedIsNotSucceeded(RefundState before, RefundAnswer.Kind kind, EntryKind entry) {
    RefundStep step =
        answered(begun(before), RefundAnswer.accepted(kind, "WXR1", ACCEPTED, "REASON"));

    assertEquals(kind.name(), step.after().state().name());
    assertEquals(
        Optional.of(new Refund.Acceptance("WXR1", ACCEPTED)), step.after().handling().acceptance());
    assertEquals(entry(entry, NOW, "clerk-li", "WXR1", "REASON"), step.entry());
  }

  @ParameterizedTest
  @EnumSource(names = {"PROCESSING", "ABNORMAL"})
  void theSameAnswerAgainSaysNothingNew(RefundAnswer.Kind kind) {
    RefundAnswer answer = RefundAnswer.accepted(kind, "WXR1", ACCEPTED, "REASON");
    Refund told = answered(begun(PROCESSING), answer).after();

    assertEquals(Optional.empty(), RefundSteps.answered(told, PAID, answer, NOW, "clerk-li"));
  }

  @ParameterizedTest
  @CsvSource({"PROCESSING, ORDINARY", "ABNORMAL, ORDINARY", "PROCESSING, DUPLICATE"})
  void aDeclinedRefundFreesTheAmountWhereItCameFrom(RefundState before, RefundKind kind) {
    Refund refund = refund(kind, before, ASKED);

    RefundStep step = answered(refund, RefundAnswer.of(RefundAnswer.Kind.DECLINED, "NO_BALANCE"));

    assertEquals(DECLINED, step.after().state());
    assertEquals(
        entry(
            EntryKind.REFUND_DECLINED,
            NOW,
            "clerk-li",
            "",
            "NO_BALANCE",
            moved(
                Account.REFUND_PAYABLE, kind == RefundKind.DUPLICATE ? Account.REFUND_OWED : POOL)),
        step.entry());
  }

  @ParameterizedTest
  @EnumSource(names = {"NOT_FOUND", "NO_ANSWER"})
  void whatWasNotHeardChangesNothing(RefundAnswer.Kind kind) {
    Refund refund = begun(PROCESSING);

    RefundStep step = answered(refund, RefundAnswer.of(kind, "TIMEOUT"));

    assertEquals(refund, step.after());
    assertEquals(entry(EntryKind.UNANSWERED, NOW, "clerk-li", "", kind + ":TIMEOUT"), step.entry());
  }

  @Test
  void whatIsUndoneLeavesNothingBehind() {
    Refund waiting = begun(AWAITING_APPROVAL);
    Refund sent = begun(PROCESSING);
    Refund carried = begun(CARRIED_TO_NEXT_POOL);
    RefundStep overridden = RefundSteps.overridden(carried, APPROVAL);
    RefundAnswer declined = RefundAnswer.of(RefundAnswer.Kind.DECLINED, "");

    assertEquals(Map.of(), posted(opened(waiting), RefundSteps.reviewed(waiting, PAID, REJECTION)));
    assertEquals(Map.of(), posted(opened(sent), answered(sent, declined)));
    assertEquals(
        Map.of(), posted(opened(carried), overridden, answered(overridden.after(), declined)));
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUNDED", "DECLINED", "REJECTED"})
  void anEndedRefundIsNotReviewed(RefundState state) {
    Refund ended = SampleRefunds.in(state, "RF1", 1, ASKED);

    assertThrows(IllegalStateException.class, () -> RefundSteps.reviewed(ended, PAID, APPROVAL));
    assertThrows(IllegalStateException.class, () -> RefundSteps.overridden(ended, APPROVAL));
  }

  private static RefundStep opened(Refund refund) {
    return RefundSteps.opened(refund, PAID);
  }

  private static RefundStep answered(Refund refund, RefundAnswer answer) {
    return RefundSteps.answered(refund, PAID, answer, NOW, "clerk-li").orElseThrow();
  }

  private static Refund begun(RefundState state) {
    return refund(RefundKind.ORDINARY, state, ASKED);
  }

  private static Refund refund(RefundKind kind, RefundState state, Instant asked) {
    String transactionNo = kind == RefundKind.DUPLICATE ? "WX2" : OWN;
    return new RefundGrant(new Refund.Target("P00000001", transactionNo), kind, PART, state)
        .under("RF1", new Refund.Asking("clerk-li", "request-1", asked));
  }

  private static Map<Account, Money> posted(RefundStep... steps) {
    Map<Account, Money> sums = new HashMap<>();
    for (RefundStep step : steps) {
      step.entry()
          .postings()
          .forEach(posting -> sums.merge(posting.account(), posting.amount(), Money::plus));
    }
    sums.values().removeIf(Money.ZERO::equals);
    return sums;
  }

  private static List<Posting> moved(Account debit, Account credit) {
    return List.of(new Posting(debit, PART), new Posting(credit, PART.negated()));
  }

  private static JournalEntry entry(
      EntryKind kind, Instant at, String operator, String reference, String note) {
    return entry(kind, at, operator, reference, note, List.of());
  }

  private static JournalEntry entry(
      EntryKind kind,
      Instant at,
      String operator,
      String reference,
      String note,
      List<Posting> postings) {
    return new JournalEntry(
        Subject.refund("P00000001", "RF1"), kind, at, operator, reference, note, postings);
  }
}
