package org.shebao.provider.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.PaymentProvider;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.RefundOrder;

/**
 * The payment provider of training and tests. Every call is one transaction of its own in its own
 * books, and its answer a function of the books, the order, the script of faults and the clock.
 *
 * <p>What has been answered for good under a number is answered under it for ever, a decline as
 * much as a success (demand F2): to try again after a decline takes a new number. A number that
 * comes back with other terms is declined and the first entry stays as it is.
 */
public final class SimulatedProvider implements PaymentProvider {
  /** How long the station waits for an answer. */
  public static final Duration CLIENT_TIMEOUT = Duration.ofSeconds(10);

  private static final String NO_SUCH_ORDER = "ORDER_NOT_EXIST";
  private static final String NO_SUCH_REFUND = "RESOURCE_NOT_EXISTS";

  private final ProviderBooks books;
  private final InstantSource clock;
  private final ChargeDesk charges;
  private final RefundDesk refunds;

  /**
   * @param nextWorkingDay the first working day strictly after a date
   * @param clientTimeout how long the client waits; an answer that takes longer is lost. No call
   *     ever sleeps: delays are counted, not waited for.
   */
  public SimulatedProvider(
      ProviderBooks books,
      InstantSource clock,
      UnaryOperator<LocalDate> nextWorkingDay,
      Duration clientTimeout) {
    this.books = Objects.requireNonNull(books);
    this.clock = Objects.requireNonNull(clock);
    this.charges = new ChargeDesk(Objects.requireNonNull(nextWorkingDay), clientTimeout);
    this.refunds = new RefundDesk(Objects.requireNonNull(clientTimeout));
  }

  @Override
  public ChargeAnswer charge(ChargeOrder order) {
    Instant now = now();
    return books.write(page -> charges.charge(page, order, now));
  }

  @Override
  public ChargeAnswer query(String orderNo) {
    if (isQuestionLost(page -> Arrival.query(orderNo, page.charge(orderNo)))) {
      return ChargeDesk.noAnswer();
    }
    Instant now = now();
    return books
        .read(page -> page.charge(orderNo))
        .map(booked -> booked.answerAt(now))
        .orElseGet(() -> ChargeAnswer.of(ChargeAnswer.Kind.NOT_FOUND, NO_SUCH_ORDER));
  }

  @Override
  public ChargeAnswer close(String orderNo) {
    Instant now = now();
    return books
        .write(page -> page.charge(orderNo).orElseGet(() -> tombstone(page, orderNo)))
        .answerAt(now);
  }

  private static BookedCharge tombstone(BookPage page, String orderNo) {
    BookedCharge closed = BookedCharge.closed(orderNo);
    page.add(closed);
    return closed;
  }

  @Override
  public RefundAnswer refund(RefundOrder order) {
    Instant now = now();
    return books.write(page -> refunds.refund(page, order, now));
  }

  @Override
  public RefundAnswer queryRefund(String refundNo) {
    if (isQuestionLost(page -> refundQuery(page, refundNo))) {
      return RefundDesk.noAnswer();
    }
    return books
        .read(page -> page.refund(refundNo))
        .map(BookedRefund::answer)
        .orElseGet(() -> RefundAnswer.of(RefundAnswer.Kind.NOT_FOUND, NO_SUCH_REFUND));
  }

  private static Arrival refundQuery(BookPage page, String refundNo) {
    Optional<BookedRefund> refund = page.refund(refundNo);
    return Arrival.refundQuery(refund, refund.flatMap(r -> page.charge(r.order().orderNo())));
  }

  /** A question takes the writers' lock only when a script may have to count it. */
  private boolean isQuestionLost(Function<BookPage, Arrival> question) {
    return !books.read(page -> page.faults().open(Operation.QUERY)).isEmpty()
        && books.write(page -> FaultScript.strike(page.faults(), question.apply(page)).isPresent());
  }

  /** The books keep milliseconds; the first answer must not be finer than the repeated one. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
