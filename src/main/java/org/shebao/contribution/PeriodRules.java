package org.shebao.contribution;

import java.time.LocalDate;
import java.time.YearMonth;
import org.shebao.calendar.BusinessDay;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * Which months can be paid on a given day (FP-CALC, G04): any month of the running calendar year up
 * to the current one. Missed months of an earlier year cannot be paid any more, later months not
 * yet.
 */
public final class PeriodRules {
  private PeriodRules() {}

  /**
   * Judges a month; a coverage year always passes here, because the collection period of the region
   * judges it.
   *
   * @param on the business date in Asia/Shanghai
   */
  public static Decision<Period> decide(Period period, LocalDate on) {
    YearMonth current = YearMonth.from(on);
    YearMonth asked = period.month().orElse(current);
    if (asked.isAfter(current)) {
      return Decision.refused(notOpen(period, current).until(BusinessDay.startOf(asked.atDay(1))));
    }
    if (asked.getYear() < current.getYear()) {
      return Decision.refused(notOpen(period, current));
    }
    return Decision.accepted(period);
  }

  private static Refusal notOpen(Period period, YearMonth current) {
    return Refusal.of(RuleCode.PERIOD_NOT_OPEN)
        .with("period", period.text())
        .with("firstOpen", YearMonth.of(current.getYear(), 1))
        .with("lastOpen", current);
  }
}
