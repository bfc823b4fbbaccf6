package org.shebao.provider.simulated;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
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
    return books.write(
        page ->
            isDown(page, now) ? ChargeReply.none(Outage.REASON) : charges.charge(page, order, now));
  }

  @Override
  public ChargeAnswer query(String orderNo) {
    Instant now = now();
    return FaultScript.ask(
        books,
        Operation.QUERY,
        page ->
            isDown(page, now)
                ? ChargeReply.none(Outage.REASON)
                : charges.query(page, orderNo, now));
  }

  @Override
  public ChargeAnswer close(String orderNo) {
    Instant now = now();
    return books.write(
        page ->
            isDown(page, now)
                ? ChargeReply.none(Outage.REASON)
                : charges.close(page, orderNo, now));
  }

  @Override
  public RefundAnswer refund(RefundOrder order) {
    Instant now = now();
    return books.write(
        page ->
            isDown(page, now)
                ? RefundDesk.noAnswer(Outage.REASON)
                : refunds.refund(page, order, now));
  }

  @Override
  public RefundAnswer queryRefund(String refundNo) {
    Instant now = now();
    return FaultScript.ask(
        books,
        Operation.QUERY,
        page ->
            isDown(page, now)
                ? RefundDesk.noAnswer(Outage.REASON)
                : refunds.query(page, refundNo, now));
  }

  private static boolean isDown(BookPage page, Instant now) {
    return FaultScript.isDown(page.faults(), now);
  }

  /** The books keep milliseconds; the first answer must not be finer than the repeated one. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
