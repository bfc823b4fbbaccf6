package org.shebao.diagnosis;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.bill.TradeBillLine;
import org.shebao.calendar.WorkingDays;
import org.shebao.contribution.Period;
import org.shebao.input.Resources;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.JournalEntry;
import org.shebao.money.Money;
import org.shebao.payment.Liability;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentSteps;
import org.shebao.payment.Taking;
import org.shebao.payment.Terms;
import org.shebao.provider.ChargeAnswer;
import org.shebao.refund.RefundCase;
import org.shebao.refund.RefundPolicy;
import org.shebao.region.InsuranceType;

/** What the command line cannot play, and what holds of every diagnosis. */
class DiagnosisTest {
  private static final Instant TAKEN = Instant.parse("2026-11-20T02:00:00Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");
  private static final Money ASKED = Money.ofFen(40_000);

  private final List<BookedEntry> journal = new ArrayList<>();

  private Payment intended() {
    Payment payment =
        Payment.intended(
            "P1",
            new Liability("R1", InsuranceType.RESIDENT_MEDICAL, Period.ofYear(2027)),
            new Terms(
                ASKED, PaymentMethod.WECHAT_BALANCE, Optional.empty(), Optional.empty(), "440000"),
            new Taking("clerk-li", "Q1", TAKEN));
    PaymentSteps.requested(payment).entries().forEach(this::book);
    return payment;
  }

  private Payment paid() {
    var step =
        PaymentSteps.answered(
            intended(),
            ChargeAnswer.succeeded("WX1", ASKED, TAKEN),
            new PaymentSteps.Booking(TAKEN, "clerk-li", number -> false));
    step.entries().forEach(this::book);
    return step.after();
  }

  private void book(JournalEntry entry) {
    journal.add(new BookedEntry(journal.size() + 1, entry, ""));
  }

  private Diagnosis diagnose(Payment payment, Optional<BillExtract> bill, CaseNote... notes) {
    RefundCase about =
        new RefundCase(
            payment, List.of(), List.of(), List.of(), RefundPolicy.SHIPPED, TAKEN.plusSeconds(60));
    return Diagnosis.of(
        new PaymentHistory(
            about,
            journal,
            new PaymentHistory.FollowUp(List.of(), List.of()),
            bill,
            List.of(notes),
            WorkingDays.shipped()));
  }

  private static BillExtract bill(LocalDate day, TradeBillLine... lines) {
    return new BillExtract("bill.csv", List.of(lines), Set.of(day), true);
  }

  private static TradeBillLine line(String transactionNo, long fen) {
    return new TradeBillLine(
        2, TAKEN, "P1", transactionNo, Money.ofFen(fen), Optional.empty(), "as written");
  }

  @Test
  void tellsWhenTheProgramWasStoppedBeforeAnAnswerCame() {
    Diagnosis told = diagnose(intended(), Optional.empty());

    assertEquals(Cause.INTERRUPTED, told.cause());
    assertEquals(
        List.of(new Evidence(Evidence.Kind.JOURNAL, Map.of("seq", "1", "event", "REQUESTED"))),
        told.evidence());
    assertEquals(Optional.of("shebao pay resolve P1"), told.next().command());
  }

  @Test
  void tellsWhenABillThatAddsUpNamesAnotherAmount() {
    Diagnosis told = diagnose(paid(), Optional.of(bill(DAY, line("WX1", 39_999))));

    assertEquals(Cause.BILL_OTHER_AMOUNT, told.cause());
    assertEquals("399.99", told.facts().get("amount"));
    assertEquals("400.00", told.facts().get("asked"));
    assertEquals(Evidence.Kind.BILL_LINE, told.evidence().get(0).kind());
  }

  @Test
  void concludesNothingFromTheBillOfAnotherDay() {
    Diagnosis told = diagnose(paid(), Optional.of(bill(DAY.plusDays(1))));

    assertEquals(Cause.PAID, told.cause());
    assertEquals(Evidence.Kind.BILL_OF_OTHER_DAYS, told.evidence().get(1).kind());
  }

  @Test
  void missesAChargeInTheBillOfItsOwnDay() {
    assertEquals(Cause.BILL_SILENT, diagnose(paid(), Optional.of(bill(DAY))).cause());
  }

  @Test
  void putsTheNotesOfACaseIntoTheTimeline() {
    CaseNote note = new CaseNote(TAKEN.minusSeconds(5), "clerk-wang", "C1", "proof kept");

    List<Happening> timeline = diagnose(paid(), Optional.empty(), note).timeline();

    assertEquals(
        List.of(Happening.Kind.NOTED, Happening.Kind.REQUESTED, Happening.Kind.PAID),
        timeline.stream().map(Happening::kind).toList());
    assertEquals("C1", timeline.get(0).facts().get("case"));
  }

  @ParameterizedTest
  @EnumSource
  void tellsEveryEventOfTheJournalUnderItsOwnName(EntryKind kind) {
    assertEquals(kind.name(), Happening.Kind.valueOf(kind.name()).name());
  }

  @Test
  void restsOnSomethingAndLeadsSomewhere() {
    Payment payment = intended();
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Diagnosis(
                payment,
                List.of(),
                Cause.PAID,
                List.of(),
                Map.of(),
                List.of(Step.of(Action.WAIT, Due.NONE))));
  }

  /** The two that are asked here are those that the table of the command cannot play. */
  @Test
  void hasNoCauseThatNoTestFinds() {
    Set<String> found = causesOfTheTable();
    found.add(Cause.INTERRUPTED.name());
    found.add(Cause.BILL_OTHER_AMOUNT.name());

    assertEquals(
        Set.of(),
        Stream.of(Cause.values())
            .map(Enum::name)
            .filter(cause -> !found.contains(cause))
            .collect(Collectors.toSet()));
  }

  private static Set<String> causesOfTheTable() {
    return Resources.text(DiagnosisTest.class, "/org/shebao/acceptance/diagnoses.csv")
        .lines()
        .map(line -> line.split("\\|", -1)[5])
        .collect(toCollection(TreeSet::new));
  }
}
