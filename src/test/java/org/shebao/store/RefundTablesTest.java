package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.store.SampleBooks.NOW;
import static org.shebao.store.SampleBooks.intended;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.engine.CorruptRecordException;
import org.shebao.money.Money;
import org.shebao.payment.Charge;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.Review;
import org.shebao.payment.SurplusCharge;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundGrant;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundState;

/** Tables {@code refund} and {@code surplus_charge}, and what the database itself holds. */
class RefundTablesTest {
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Money AMOUNT = Money.ofFen(40_000);

  @TempDir private Path directory;
  private SampleBooks books;

  @BeforeEach
  void openBooks() {
    books = SampleBooks.withPersons(directory);
    books.change(
        pages -> {
          pages.payments().insert(intended("P1", 2027));
          pages.payments().insert(intended("P2", 2026));
        });
  }

  @AfterEach
  void closeBooks() {
    books.close();
  }

  private static Refund asked(String id, String payment, Instant at) {
    return new RefundGrant(
            new Refund.Target(payment, "WX1"),
            RefundKind.ORDINARY,
            Money.ofFen(12_300),
            RefundState.PROCESSING)
        .under(id, new Refund.Asking("clerk-li", "request-" + id, at));
  }

  private static Refund in(RefundState state, Refund refund, Instant accepted) {
    boolean done = state == RefundState.REFUNDED;
    boolean taken = done || state == RefundState.ABNORMAL;
    boolean reviewed = state == RefundState.REJECTED;
    return new Refund(
        refund.id(),
        refund.target(),
        refund.kind(),
        refund.amount(),
        refund.asking(),
        state,
        new Refund.Handling(
            reviewed
                ? Optional.of(new Review(false, "clerk-wang", "no 'reason'", NOW))
                : Optional.empty(),
            taken
                ? Optional.of(new Refund.Acceptance("WXR" + refund.id(), accepted))
                : Optional.empty(),
            done ? Optional.of(accepted.plus(MOMENT)) : Optional.empty()));
  }

  private void insert(Refund... refunds) {
    books.change(pages -> Stream.of(refunds).forEach(pages.refunds()::insert));
  }

  private boolean replace(Refund before, Refund after) {
    boolean[] replaced = new boolean[1];
    books.change(pages -> replaced[0] = pages.refunds().replace(before, after));
    return replaced[0];
  }

  private Optional<Refund> found(String id) {
    return books.see(pages -> pages.refunds().find(id));
  }

  @ParameterizedTest
  @EnumSource
  void keepsARefundInEveryState(RefundState state) {
    Refund asked = asked("RF1", "P1", NOW);
    Refund after = in(state, asked, NOW.plusSeconds(1));
    insert(asked);
    assertEquals(Optional.of(asked), found("RF1"));

    assertTrue(replace(asked, after));

    assertEquals(Optional.of(after), found("RF1"));
  }

  @ParameterizedTest
  @EnumSource
  void keepsARefundOfEveryKindThatBeginsAnyhow(RefundKind kind) {
    Refund refund =
        new RefundGrant(new Refund.Target("P1", "WX2"), kind, AMOUNT, RefundState.AWAITING_APPROVAL)
            .under("RF1", new Refund.Asking("clerk-li", "", NOW));

    insert(refund);

    assertEquals(Optional.of(refund), found("RF1"));
  }

  @ParameterizedTest
  @EnumSource
  void replacesOnlyARefundThatStandsAsExpected(RefundState expected) {
    Refund asked = asked("RF1", "P1", NOW);
    insert(asked);

    boolean replaced = replace(in(expected, asked, NOW), in(RefundState.DECLINED, asked, NOW));

    assertEquals(expected == RefundState.PROCESSING, replaced);
    assertEquals(
        replaced ? RefundState.DECLINED : RefundState.PROCESSING, found("RF1").get().state());
  }

  @Test
  void findsNoRefundThatIsNotThere() {
    assertEquals(Optional.empty(), found("RF1"));
    assertFalse(replace(asked("RF1", "P1", NOW), asked("RF1", "P1", NOW)));
  }

  @Test
  void listsOldestFirst() {
    Refund late = asked("RF1", "P1", NOW.plus(MOMENT));
    Refund early = asked("RF9", "P1", NOW);
    Refund alike = asked("RF2", "P2", NOW);
    insert(late, early, alike);
    replace(alike, in(RefundState.DECLINED, alike, NOW));

    assertEquals(List.of(early, late), books.see(pages -> pages.refunds().of("P1")));
    assertEquals(List.of("RF2", "RF9", "RF1"), books.see(pages -> pages.refunds().ids()));
    assertEquals(List.of("RF9", "RF1"), ids(EnumSet.of(RefundState.PROCESSING)));
    assertEquals(
        List.of("RF2", "RF9", "RF1"),
        ids(EnumSet.of(RefundState.PROCESSING, RefundState.DECLINED)));
    assertEquals(List.of(), ids(EnumSet.noneOf(RefundState.class)));
  }

  private List<String> ids(Set<RefundState> states) {
    return books.see(pages -> pages.refunds().in(states)).stream().map(Refund::id).toList();
  }

  @Test
  void aSpanOfTimeHasItsStartButNotItsEnd() {
    Instant to = NOW.plusSeconds(1);
    List<Instant> moments = List.of(NOW.minus(MOMENT), NOW, to.minus(MOMENT), to);
    for (int i = 0; i < moments.size(); i++) {
      Refund asked = asked("RF" + i, "P1", moments.get(i));
      insert(asked);
      replace(asked, in(RefundState.REFUNDED, asked, moments.get(moments.size() - 1 - i)));
    }

    assertEquals(
        List.of("RF1", "RF2"), names(books.see(pages -> pages.refunds().askedBetween(NOW, to))));
    assertEquals(
        List.of("RF2", "RF1"), names(books.see(pages -> pages.refunds().acceptedBetween(NOW, to))));
  }

  private static List<String> names(List<Refund> refunds) {
    return refunds.stream().map(Refund::id).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = 'GIVEN_AWAY'",
        "state = 'REFUNDED'",
        "kind = 'PRESENT'",
        "returned_at = 1",
      })
  void aRowThatCannotBeARefundIsCorrupt(String edit) {
    insert(asked("RF1", "P1", NOW));

    books.tamper("UPDATE refund SET " + edit);

    assertEquals(
        "refund RF1", assertThrows(CorruptRecordException.class, () -> found("RF1")).record());
    assertEquals(List.of("RF1"), books.see(pages -> pages.refunds().ids()));
  }

  @Test
  void aRefundIsOfAKnownPayment() {
    assertThrows(StoreException.class, () -> insert(asked("RF1", "P9", NOW)));
  }

  @Test
  void oneRefundOfTheProviderIsOneOfOurs() {
    Refund first = asked("RF1", "P1", NOW);
    Refund second = asked("RF2", "P1", NOW);
    insert(first, second);
    Refund accepted = in(RefundState.ABNORMAL, first, NOW);
    replace(first, accepted);
    Refund stolen =
        new Refund(
            second.id(),
            second.target(),
            second.kind(),
            second.amount(),
            second.asking(),
            RefundState.ABNORMAL,
            accepted.handling());

    assertThrows(StoreException.class, () -> replace(second, stolen));
  }

  @ParameterizedTest
  @CsvSource({"all, 40000, true", "a-fen-more, 40001, false", "less-than-none, -1, false"})
  void theDatabaseNeverSetsMoreOfAPaymentAsideThanThereIs(String id, long fen, boolean accepted) {
    Payment unknown = intended("P3", 2025);
    Payment paid = paid(unknown, Money.ZERO);
    Payment reserving = paid(unknown, Money.ofFen(fen));
    books.change(
        pages -> {
          pages.payments().insert(unknown);
          pages.payments().replace(unknown, paid);
        });

    assertEquals(accepted, isWritten(() -> replace(paid, reserving)));
    assertEquals(
        accepted ? reserving : paid, books.see(pages -> pages.payments().find("P3")).get());
  }

  private void replace(Payment before, Payment after) {
    books.change(pages -> pages.payments().replace(before, after));
  }

  private static Payment paid(Payment payment, Money reserved) {
    return new Payment(
        payment.id(),
        payment.liability(),
        payment.terms(),
        payment.taking(),
        PaymentState.PAID,
        Optional.of(new Charge("WX3", NOW, reserved)),
        Optional.empty());
  }

  private static boolean isWritten(Runnable write) {
    try {
      write.run();
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  private static SurplusCharge surplus(String number, Instant at) {
    return new SurplusCharge(number, "P1", AMOUNT, at, NOW, Money.ZERO);
  }

  private void insert(SurplusCharge... all) {
    books.change(pages -> Stream.of(all).forEach(pages.surplus()::insert));
  }

  private boolean replace(SurplusCharge before, SurplusCharge after) {
    boolean[] replaced = new boolean[1];
    books.change(pages -> replaced[0] = pages.surplus().replace(before, after));
    return replaced[0];
  }

  @Test
  void keepsSurplusChargesOldestFirst() {
    SurplusCharge late = surplus("WX1", NOW.plus(MOMENT));
    SurplusCharge early = surplus("WX2", NOW);
    insert(late, early);

    assertEquals(List.of(early, late), books.see(pages -> pages.surplus().of("P1")));
    assertEquals(List.of(), books.see(pages -> pages.surplus().of("P2")));
    assertEquals(List.of(early, late), books.see(pages -> pages.surplus().all()));
    assertEquals(Optional.of(late), books.see(pages -> pages.surplus().find("WX1")));
    assertEquals(Optional.empty(), books.see(pages -> pages.surplus().find("WX3")));
    assertEquals(
        List.of(early), books.see(pages -> pages.surplus().chargedBetween(NOW, NOW.plus(MOMENT))));
  }

  @Test
  void oneTransactionIsOneSurplus() {
    insert(surplus("WX1", NOW));

    assertThrows(StoreException.class, () -> insert(surplus("WX1", NOW)));
  }

  @ParameterizedTest
  @CsvSource({"all, 40000, true", "a-fen-more, 40001, false", "less-than-none, -1, false"})
  void theDatabaseNeverSetsMoreOfASurplusAsideThanThereIs(String id, long fen, boolean accepted) {
    SurplusCharge whole = surplus("WX1", NOW);
    SurplusCharge reserving = whole.reserving(Money.ofFen(fen));
    insert(whole);

    assertEquals(accepted, isWritten(() -> replace(whole, reserving)));
    assertEquals(
        Optional.of(accepted ? reserving : whole), books.see(pages -> pages.surplus().find("WX1")));
  }

  @Test
  void replacesOnlyASurplusThatStandsAsExpected() {
    SurplusCharge whole = surplus("WX1", NOW);
    SurplusCharge part = whole.reserving(Money.ofFen(1));
    insert(whole);

    assertFalse(replace(part, whole));
    assertTrue(replace(whole, part));
    assertFalse(replace(whole, part));
  }

  @Test
  void findsOpenRefundsThroughTheirIndex() {
    String open = "SELECT * FROM refund WHERE state IN (?, ?) AND state IN " + SqliteRefunds.OPEN;
    try (Database database =
        Database.open(books.file(), Schema.station(), StoreSettings.STANDARD)) {
      List<String> plan =
          database.read(
              sql -> sql.list("EXPLAIN QUERY PLAN " + open, row -> row.text("detail"), "", ""));

      assertTrue(plan.toString().contains("refund_open"), plan.toString());
    }
  }
}
