package org.shebao.diagnosis;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shebao.bill.TradeBillLine;
import org.shebao.calendar.BusinessDay;
import org.shebao.ledger.BookedEntry;
import org.shebao.money.Money;
import org.shebao.payment.Charge;
import org.shebao.payment.PaymentState;

/** What the provider's own bill tells that our books do not. */
final class BillFindings {
  static final List<Function<PaymentHistory, Optional<Finding>>> IN_ORDER =
      List.of(
          history -> history.bill().flatMap(bill -> unsound(history, bill)),
          history -> history.bill().flatMap(bill -> knowsMore(history, bill)),
          history -> history.bill().flatMap(bill -> otherAmount(history, bill)),
          history -> history.bill().flatMap(bill -> silent(history, bill)));

  private BillFindings() {}

  /** What a bill adds to the evidence of any cause. */
  static List<Evidence> evidence(PaymentHistory history, BillExtract bill) {
    List<Evidence> found = new ArrayList<>();
    bill.lines().forEach(line -> found.add(Evidence.line(bill, line)));
    if (bill.charges().isEmpty()) {
      found.add(
          Evidence.bill(
              bill.covers(tradedAt(history))
                  ? Evidence.Kind.BILL_SILENT
                  : Evidence.Kind.BILL_OF_OTHER_DAYS,
              bill));
    }
    if (!bill.addsUp()) {
      found.add(Evidence.bill(Evidence.Kind.BILL_CONTRADICTS_ITSELF, bill));
    }
    return found;
  }

  private static Instant tradedAt(PaymentHistory history) {
    return history.payment().charge().map(Charge::at).orElse(history.payment().taking().at());
  }

  /** Only where it is about this payment: a line of it that is there twice, or altered. */
  private static Optional<Finding> unsound(PaymentHistory history, BillExtract bill) {
    boolean doubled =
        bill.charges().stream().map(TradeBillLine::transactionNo).distinct().count()
            < bill.charges().size();
    boolean altered = bill.charges().stream().anyMatch(line -> !isAsAsked(history, line));
    if (bill.addsUp() || !(doubled || altered)) {
      return Optional.empty();
    }
    LocalDate day = BusinessDay.of(tradedAt(history));
    return Optional.of(
        found(
            history,
            bill,
            Cause.BILL_UNSOUND,
            Step.of(Action.GET_BILL, Due.NOW, Commands.bill(day)),
            Step.of(Action.COMPARE_BILL, Due.NOW, Commands.compare(history.id(), day))));
  }

  private static Optional<Finding> knowsMore(PaymentHistory history, BillExtract bill) {
    Set<String> known = new HashSet<>();
    history.journal().stream().map(BookedEntry::entry).forEach(each -> known.add(each.reference()));
    return bill.charges().stream()
        .filter(line -> !known.contains(line.transactionNo()))
        .findFirst()
        .map(
            line ->
                found(
                        history,
                        bill,
                        Cause.BILL_KNOWS_MORE,
                        Step.of(Action.ASK_AGAIN, Due.NOW, Commands.resolve(history.id())))
                    .with(
                        Map.of(
                            "transaction", line.transactionNo(),
                            "amount", line.amount().yuan(),
                            "line", String.valueOf(line.line()))));
  }

  private static Optional<Finding> otherAmount(PaymentHistory history, BillExtract bill) {
    return bill.charges().stream()
        .filter(line -> !isAsAsked(history, line))
        .findFirst()
        .map(
            line ->
                found(
                        history,
                        bill,
                        Cause.BILL_OTHER_AMOUNT,
                        Step.of(Action.CALL_PROVIDER, Due.NOW),
                        Step.of(Action.ASK_AGAIN, Due.NOW, Commands.resolve(history.id())))
                    .with(
                        Map.of(
                            "amount", line.amount().yuan(),
                            "asked", history.payment().terms().amount().yuan(),
                            "line", String.valueOf(line.line()))));
  }

  /** 短款: a charge that we booked and that the bill of its day does not name. */
  private static Optional<Finding> silent(PaymentHistory history, BillExtract bill) {
    boolean charged =
        history.payment().state() != PaymentState.UNKNOWN && history.payment().charge().isPresent();
    if (!charged || !bill.charges().isEmpty() || !bill.covers(tradedAt(history))) {
      return Optional.empty();
    }
    LocalDate day = BusinessDay.of(tradedAt(history));
    return Optional.of(
        found(
                history,
                bill,
                Cause.BILL_SILENT,
                Step.of(Action.ASK_AGAIN, Due.NOW, Commands.resolve(history.id())),
                Step.of(Action.CALL_PROVIDER, Due.NOW))
            .with(Map.of("date", day.toString())));
  }

  private static boolean isAsAsked(PaymentHistory history, TradeBillLine line) {
    Money asked = history.payment().terms().amount();
    return line.amount().equals(asked);
  }

  private static Finding found(
      PaymentHistory history, BillExtract bill, Cause cause, Step... steps) {
    return new Finding(cause, List.of(), steps);
  }
}
