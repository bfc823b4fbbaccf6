package org.shebao.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebao.calendar.BusinessDay;
import org.shebao.engine.RefundQuote;
import org.shebao.money.Money;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundRoute;

/** The answer of a quote in one breath: what can go back, until when, and what happens after. */
final class QuoteSentence {
  private QuoteSentence() {}

  static String of(RefundQuote quote, Messages messages) {
    Money owed =
        quote.routes().stream()
            .filter(route -> route.kind().isOwed())
            .map(RefundRoute::refundable)
            .reduce(Money.ZERO, Money::plus);
    String contribution = contribution(quote, messages);
    if (!owed.isPositive()) {
      return contribution;
    }
    String owedBack = messages.text("quote.owed", Map.of("amount", messages.money(owed)));
    boolean more = quote.refundable().compareTo(owed) > 0;
    return more
        ? messages.text("quote.both", Map.of("owed", owedBack, "contribution", contribution))
        : owedBack;
  }

  /** What of the contribution itself can go back, by the route that is open longest. */
  private static String contribution(RefundQuote quote, Messages messages) {
    List<RefundRoute> open =
        quote.routes().stream()
            .filter(route -> !route.kind().isOwed() && route.isAllowed())
            .toList();
    if (open.isEmpty()) {
      return nothing(quote, messages);
    }
    String amount = messages.money(open.get(0).refundable());
    Optional<Instant> until =
        open.stream()
            .map(route -> route.until().orElse(Instant.MAX))
            .max(Comparator.naturalOrder())
            .filter(latest -> latest.isBefore(Instant.MAX));
    if (until.isEmpty()) {
      return messages.text("quote.fault-lasts", Map.of("amount", amount));
    }
    return messages.text(
        quote.carriesLate() ? "quote.then-carried" : "quote.then-nothing",
        Map.of("amount", amount, "until", deadline(until.get(), messages)));
  }

  private static String nothing(RefundQuote quote, Messages messages) {
    RefundRoute ordinary =
        quote.routes().stream()
            .filter(route -> route.kind() == RefundKind.ORDINARY)
            .findFirst()
            .orElseThrow();
    if (ordinary.carries()) {
      return messages.text(
          "quote.carried",
          Map.of(
              "amount", messages.money(quote.payment().payment().unreserved()),
              "until", deadline(ordinary.until().orElseThrow(), messages)));
    }
    return RefundQuoteView.sentence(ordinary.reason().orElseThrow(), messages);
  }

  /** The end of a day is told as that day's 24:00. */
  private static String deadline(Instant lastSecond, Messages messages) {
    LocalDate day = BusinessDay.of(lastSecond);
    boolean endOfDay = lastSecond.plusSeconds(1).equals(BusinessDay.startOf(day.plusDays(1)));
    String time = endOfDay ? "24:00" : Shown.time(lastSecond);
    return messages.text("quote.deadline", Map.of("date", messages.day(day), "time", time));
  }
}
