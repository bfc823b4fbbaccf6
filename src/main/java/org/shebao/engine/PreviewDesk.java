package org.shebao.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shebao.calendar.BusinessDay;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.contribution.Assessment;
import org.shebao.contribution.MedicalWaiting;
import org.shebao.money.Money;
import org.shebao.payment.Arrivals;
import org.shebao.payment.HoldReason;
import org.shebao.payment.Liability;
import org.shebao.payment.PayingCase;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentRules;
import org.shebao.payment.Terms;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;

/** Answers "what do I owe, how can I pay it, and when does it arrive?" without paying. */
public final class PreviewDesk {
  /** From this day of the month on, the closing of the window is announced (G11). */
  private static final int WARN_FROM_DAY = 23;

  /** A window that a station made shorter is announced as many days before. */
  private static final int WARN_DAYS_BEFORE = 2;

  private final Books books;
  private final PaymentCheck check;
  private final Arrivals arrivals;

  PreviewDesk(Books books, PaymentCheck check, Arrivals arrivals) {
    this.books = books;
    this.check = check;
    this.arrivals = arrivals;
  }

  public Decision<Preview> preview(
      String personId, Owed owed, boolean subsidyRuledOut, Caller caller) {
    return books.read(
        pages ->
            PersonFiles.findBound(pages, personId)
                .map(file -> preview(pages, file, owed, subsidyRuledOut, caller)));
  }

  private Preview preview(
      Pages pages, PersonFile file, Owed owed, boolean subsidyRuledOut, Caller caller) {
    PayingCase paying = check.payingCase(file, owed, subsidyRuledOut, caller);
    Decision<Assessment> assessment = check.assess(file, owed, caller);
    Liability liability = new Liability(file.person().id(), owed.insurance(), owed.period());
    Optional<Refusal> claimed = PaymentCheck.claimed(pages, liability);
    Optional<Refusal> forbidden = claimed.or(() -> PaymentRules.forbidden(paying));
    Optional<Money> toPay =
        assessment
            .fold(Optional::of, refusal -> Optional.<Assessment>empty())
            .filter(assessed -> claimed.isEmpty())
            .map(Assessment::amount);
    List<MethodOption> methods = new ArrayList<>();
    for (PaymentMethod method : PaymentMethod.values()) {
      Optional<Refusal> refusal =
          forbidden.or(() -> PaymentRules.methodForbidden(paying, method)).or(assessment::refusal);
      methods.add(option(method, refusal, assessment, caller.today()));
    }
    return new Preview(
        file,
        owed,
        assessment,
        paying.policy(),
        methods,
        notices(pages, file, paying, toPay, caller));
  }

  private MethodOption option(
      PaymentMethod method,
      Optional<Refusal> refusal,
      Decision<Assessment> assessment,
      LocalDate today) {
    Set<HoldReason> holds =
        assessment.fold(
            assessed -> Terms.holds(assessed.amount(), method),
            unknown -> Terms.holds(Money.ZERO, method));
    Optional<WorkingDayAnswer> arrival =
        holds.isEmpty() ? arrivals.expected(method, today) : Optional.empty();
    Optional<WorkingDayAnswer> due =
        holds.isEmpty() ? Optional.empty() : Optional.of(arrivals.reviewDue(today));
    return new MethodOption(method, refusal, arrival, due, holds);
  }

  private List<Notice> notices(
      Pages pages, PersonFile file, PayingCase paying, Optional<Money> toPay, Caller caller) {
    List<Notice> notices = new ArrayList<>();
    int lastDay = paying.policy().paymentWindow(paying.insurance()).value().lastDay();
    int warnFrom = Math.min(WARN_FROM_DAY, lastDay - WARN_DAYS_BEFORE);
    int day = paying.on().getDayOfMonth();
    if (day >= warnFrom && day <= lastDay) {
      notices.add(new Notice("window-closing", Map.of("lastDay", String.valueOf(lastDay))));
    }
    if (isLate(paying)) {
      int months = MedicalWaiting.months(0, 0, true);
      notices.add(new Notice("late-coverage", Map.of("months", String.valueOf(months))));
    }
    toPay.flatMap(amount -> dailyTotal(pages, file, amount, caller)).ifPresent(notices::add);
    if (file.person().document().type().isSecondary()) {
      notices.add(new Notice("secondary-document", Map.of()));
    }
    if (!Standing.verified(pages, file.person().id(), caller.now()).isAccepted()) {
      notices.add(new Notice("not-verified", Map.of("person", file.person().id())));
    }
    return notices;
  }

  private static boolean isLate(PayingCase paying) {
    return paying
        .policy()
        .collectionPeriod(paying.insurance())
        .filter(season -> season.value().isLate(paying.period().year(), paying.on()))
        .isPresent();
  }

  /** No block, but a word, when one person's day adds up to more than the threshold (G18). */
  private static Optional<Notice> dailyTotal(
      Pages pages, PersonFile file, Money amount, Caller caller) {
    Money today =
        pages
            .payments()
            .sumFor(
                file.person().id(),
                BusinessDay.startOf(caller.today()),
                BusinessDay.startOf(caller.today().plusDays(1)));
    Money total = today.plus(amount);
    return today.isPositive() && total.compareTo(Terms.REVIEW_THRESHOLD) > 0
        ? Optional.of(new Notice("daily-total", Map.of("total", total.yuan())))
        : Optional.empty();
  }
}
