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
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.contribution.Period;
import org.shebao.engine.CorruptRecordException;
import org.shebao.money.Money;
import org.shebao.payment.Charge;
import org.shebao.payment.Liability;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentState;
import org.shebao.payment.Review;
import org.shebao.payment.Terms;
import org.shebao.region.InsuranceType;

class SqlitePaymentsTest {
  private static final Duration MOMENT = Duration.ofMillis(1);

  @TempDir private Path directory;
  private SampleBooks books;

  @BeforeEach
  void openBooks() {
    books = SampleBooks.withPersons(directory);
  }

  @AfterEach
  void closeBooks() {
    books.close();
  }

  private void insert(Payment... payments) {
    books.change(pages -> Stream.of(payments).forEach(pages.payments()::insert));
  }

  private boolean replace(Payment before, Payment after) {
    boolean[] replaced = new boolean[1];
    books.change(pages -> replaced[0] = pages.payments().replace(before, after));
    return replaced[0];
  }

  private Optional<Payment> found(String id) {
    return books.see(pages -> pages.payments().find(id));
  }

  /** The same payment in another state, with the charge and the review that the state needs. */
  private static Payment in(PaymentState state, Payment payment, Instant charged) {
    boolean moved = state.mayHaveMoved() && state != PaymentState.UNKNOWN;
    boolean reviewed = state == PaymentState.REFUNDING || state == PaymentState.REFUNDED;
    return new Payment(
        payment.id(),
        payment.liability(),
        payment.terms(),
        payment.taking(),
        state,
        moved
            ? Optional.of(new Charge("WX" + payment.id(), charged, Money.ZERO))
            : Optional.empty(),
        reviewed
            ? Optional.of(new Review(false, "clerk-wang", "not a relative", NOW))
            : Optional.empty());
  }

  private static Payment in(PaymentState state, Payment payment) {
    return in(state, payment, NOW);
  }

  @ParameterizedTest
  @EnumSource
  void keepsAPaymentInEveryState(PaymentState state) {
    Payment intended = intended("P1", 2027);
    Payment after = in(state, intended);
    insert(intended);

    assertTrue(replace(intended, after));

    assertEquals(Optional.of(after), found("P1"));
  }

  @Test
  void keepsEverythingThatTermsCanSay() {
    Payment intended = intended("P1", 2027);
    Terms terms =
        new Terms(
            Money.ofFen(500_001),
            PaymentMethod.FAMILY_PROXY,
            Optional.of("R2"),
            Optional.of("622202******0010"),
            "110000");
    Liability month =
        new Liability("R1", InsuranceType.FLEXIBLE_PENSION, Period.ofMonth(YearMonth.of(2026, 1)));
    Payment full = Payment.intended("P2", month, terms, intended.taking());

    insert(full);

    assertEquals(Optional.of(full), found("P2"));
  }

  @Test
  void findsAPaymentByTheNumberOfItsCharge() {
    Payment intended = intended("P1", 2027);
    Payment paid = in(PaymentState.PAID, intended, NOW);
    insert(intended, intended("P2", 2026));
    replace(intended, paid);

    assertEquals(Optional.of(paid), books.see(pages -> pages.payments().charged("WXP1")));
    assertEquals(Optional.empty(), books.see(pages -> pages.payments().charged("WXP2")));
  }

  @Test
  void findsNoPaymentThatIsNotThere() {
    assertEquals(Optional.empty(), found("P1"));
    assertEquals(
        Optional.empty(),
        books.see(pages -> pages.payments().claiming(intended("P1", 2027).liability())));
  }

  @ParameterizedTest
  @EnumSource
  void aLiabilityIsClaimedAsLongAsItsStateSays(PaymentState state) {
    Payment first = intended("P1", 2027);
    insert(first);
    replace(first, in(state, first));
    Payment second = intended("P2", 2027);

    if (state.claimsLiability()) {
      assertThrows(StoreException.class, () -> insert(second));
    } else {
      insert(second);
    }
    String claiming = state.claimsLiability() ? "P1" : "P2";
    assertEquals(
        Optional.of(claiming),
        books.see(pages -> pages.payments().claiming(first.liability())).map(Payment::id));
  }

  @Test
  void aPaymentCannotClaimWhatAnotherClaimedMeanwhile() {
    Payment failed = intended("P1", 2027);
    insert(failed);
    replace(failed, in(PaymentState.FAILED, failed));
    insert(intended("P2", 2027));

    assertThrows(
        StoreException.class,
        () -> replace(in(PaymentState.FAILED, failed), in(PaymentState.PAID, failed)));
  }

  @Test
  void otherLiabilitiesStayFree() {
    Payment first = intended("P1", 2027);
    Liability pension =
        new Liability("R1", InsuranceType.RESIDENT_PENSION, first.liability().period());

    insert(
        first,
        intended("P2", 2026),
        intended("P3", "R2", 2027, NOW),
        Payment.intended("P4", pension, first.terms(), first.taking()));

    assertEquals(Optional.of(first), books.see(p -> p.payments().claiming(first.liability())));
  }

  @Test
  void ofTwoThatClaimAtTheSameTimeOneDoes() throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Boolean> one = threads.submit(() -> claimed("P1", start));
      Future<Boolean> other = threads.submit(() -> claimed("P2", start));

      assertEquals(
          Set.of(true, false),
          Set.of(one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS)));
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean claimed(String id, CyclicBarrier start) throws Exception {
    try (SampleBooks own = new SampleBooks(directory)) {
      start.await(60, TimeUnit.SECONDS);
      own.change(pages -> pages.payments().insert(intended(id, 2027)));
      return true;
    } catch (StoreException e) {
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource
  void replacesOnlyAPaymentThatStandsAsExpected(PaymentState expected) {
    Payment unknown = intended("P1", 2027);
    Payment held = in(PaymentState.HELD, unknown);
    insert(unknown);
    replace(unknown, held);

    boolean replaced = replace(in(expected, unknown), in(PaymentState.PAID, unknown));

    assertEquals(expected == PaymentState.HELD, replaced);
    assertEquals(replaced ? PaymentState.PAID : PaymentState.HELD, found("P1").get().state());
  }

  @Test
  void replacesNothingThatIsNotThere() {
    Payment unknown = intended("P1", 2027);

    assertFalse(replace(unknown, in(PaymentState.FAILED, unknown)));
  }

  @Test
  void oneTransactionOfTheProviderPaysOnce() {
    Payment first = intended("P1", 2027);
    Payment second = intended("P2", 2026);
    insert(first, second);
    Payment paid = in(PaymentState.PAID, first);
    replace(first, paid);
    Payment stolen =
        new Payment(
            second.id(),
            second.liability(),
            second.terms(),
            second.taking(),
            PaymentState.PAID,
            paid.charge(),
            Optional.empty());

    assertThrows(StoreException.class, () -> replace(second, stolen));
  }

  @Test
  void aPaymentIsOfAKnownPerson() {
    assertThrows(StoreException.class, () -> insert(intended("P1", "R9", 2027, NOW)));
  }

  @Test
  void listsByStateOldestFirst() {
    Payment late = intended("P1", "R1", 2027, NOW.plus(MOMENT));
    Payment early = intended("P9", "R1", 2026, NOW);
    Payment alike = intended("P2", "R1", 2025, NOW);
    insert(late, early, alike);
    replace(alike, in(PaymentState.PAID, alike));

    assertEquals(List.of("P9", "P1"), ids(EnumSet.of(PaymentState.UNKNOWN)));
    assertEquals(
        List.of("P2", "P9", "P1"), ids(EnumSet.of(PaymentState.UNKNOWN, PaymentState.PAID)));
    assertEquals(List.of("P2"), ids(EnumSet.of(PaymentState.PAID, PaymentState.FAILED)));
    assertEquals(List.of(), ids(EnumSet.noneOf(PaymentState.class)));
  }

  @Test
  void numbersAllPaymentsOldestFirst() {
    Payment late = intended("P1", "R1", 2027, NOW.plus(MOMENT));
    insert(late, intended("P9", "R2", 2026, NOW), intended("P2", "R1", 2025, NOW));

    assertEquals(List.of("P2", "P9", "P1"), books.see(pages -> pages.payments().ids()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = 'GIVEN_AWAY'",
        "state = 'PAID'",
        "method = 'CASH'",
        "insurance = 'LOTTERY'",
        "period = '2027-01'",
        "period = 'next year'",
        "payer_id = 'R2'"
      })
  void aRowThatCannotBeAPaymentIsCorrupt(String edit) {
    insert(intended("P1", 2027));

    books.tamper("UPDATE payment SET " + edit);

    assertEquals(
        "payment P1", assertThrows(CorruptRecordException.class, () -> found("P1")).record());
    assertEquals(List.of("P1"), books.see(pages -> pages.payments().ids()));
  }

  private List<String> ids(Set<PaymentState> states) {
    return books.see(pages -> pages.payments().in(states)).stream().map(Payment::id).toList();
  }

  @Test
  void listsOnePersonsPayments() {
    Payment ours = intended("P1", 2027);
    insert(ours, intended("P2", "R2", 2027, NOW));

    assertEquals(List.of(ours), books.see(pages -> pages.payments().of("R1")));
  }

  @Test
  void aSpanOfTimeHasItsStartButNotItsEnd() {
    Instant to = NOW.plusSeconds(1);
    Payment before = intended("P1", "R1", 2024, NOW.minus(MOMENT));
    Payment first = intended("P2", "R1", 2025, NOW);
    Payment last = intended("P3", "R1", 2026, to.minus(MOMENT));
    Payment after = intended("P4", "R1", 2027, to);
    insert(before, first, last, after);

    assertEquals(List.of(first, last), books.see(pages -> pages.payments().takenBetween(NOW, to)));
    assertEquals(Money.ofFen(80_000), books.see(pages -> pages.payments().sumFor("R1", NOW, to)));
  }

  @Test
  void aSpanOfChargesGoesByTheProvidersTime() {
    Instant to = NOW.plusSeconds(1);
    Payment unknown = intended("P0", 2023);
    Payment before = intended("P1", 2024);
    Payment first = intended("P3", 2025);
    Payment last = intended("P2", 2026);
    Payment after = intended("P4", 2027);
    insert(unknown, before, first, last, after);
    replace(before, in(PaymentState.PAID, before, NOW.minus(MOMENT)));
    replace(first, in(PaymentState.HELD, first, NOW));
    replace(last, in(PaymentState.REFUNDED, last, to.minus(MOMENT)));
    replace(after, in(PaymentState.PAID, after, to));

    assertEquals(
        List.of("P3", "P2"),
        books.see(pages -> pages.payments().chargedBetween(NOW, to)).stream()
            .map(Payment::id)
            .toList());
  }

  @Test
  void sumsWhatIsPaidOrBeingPaidForOnePerson() {
    Payment failed = intended("P1", 2025);
    Payment paid = intended("P2", 2026);
    insert(failed, paid, intended("P3", 2027), intended("P4", "R2", 2027, NOW));
    replace(failed, in(PaymentState.FAILED, failed));
    replace(paid, in(PaymentState.PAID, paid));

    Instant to = NOW.plusSeconds(1);
    assertEquals(Money.ofFen(80_000), books.see(pages -> pages.payments().sumFor("R1", NOW, to)));
    assertEquals(Money.ZERO, books.see(pages -> pages.payments().sumFor("R1", to, to)));
  }

  @Test
  void findsClaimsAndOpenPaymentsThroughTheirIndexes() {
    String claim =
        "SELECT * FROM payment WHERE person_id = ? AND insurance = ? AND period = ? AND state IN "
            + SqlitePayments.CLAIMING;
    String open =
        "SELECT * FROM payment WHERE state IN (?, ?, ?) AND state IN " + SqlitePayments.OPEN;

    assertTrue(plan(claim).contains("payment_liability"), plan(claim));
    assertTrue(plan(open).contains("payment_open"), plan(open));
  }

  private String plan(String query) {
    try (Database database =
        Database.open(books.file(), Schema.station(), StoreSettings.STANDARD)) {
      List<String> steps =
          database.read(
              sql ->
                  sql.list("EXPLAIN QUERY PLAN " + query, row -> row.text("detail"), "", "", ""));
      return String.join("; ", steps);
    }
  }
}
