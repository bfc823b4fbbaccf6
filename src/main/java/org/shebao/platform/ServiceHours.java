package org.shebao.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shebao.calendar.BusinessDay;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.calendar.WorkingDays;

/**
 * When a platform serves people: round the clock, or within the same hours of every working day,
 * make-up days included, in Asia/Shanghai.
 *
 * @param workdays empty for 7×24
 */
public record ServiceHours(Optional<Workdays> workdays) {
  public static final ServiceHours ROUND_THE_CLOCK = new ServiceHours(Optional.empty());

  /**
   * The hours of a working day.
   *
   * @param closes the first moment after service; later than {@code opens}
   */
  public record Workdays(LocalTime opens, LocalTime closes) {
    public Workdays {
      Objects.requireNonNull(opens);
      if (!closes.isAfter(opens)) {
        throw new IllegalArgumentException("closes before it opens");
      }
    }
  }

  public ServiceHours {
    Objects.requireNonNull(workdays);
  }

  /** Whether people are served at {@code now}, and when that changes. */
  public Opening at(Instant now, WorkingDays calendar) {
    return workdays
        .map(hours -> at(now, hours, calendar))
        .orElseGet(() -> new Opening(true, Optional.empty(), List.of()));
  }

  private static Opening at(Instant now, Workdays hours, WorkingDays calendar) {
    LocalDate today = BusinessDay.of(now);
    WorkingDayAnswer next = calendar.add(today.minusDays(1), 1);
    if (!now.isBefore(moment(next.date(), hours.closes()))) {
      next = calendar.add(today, 1);
    }
    Instant opens = moment(next.date(), hours.opens());
    boolean open = !now.isBefore(opens);
    Instant change = open ? moment(next.date(), hours.closes()) : opens;
    return new Opening(open, Optional.of(change), next.missing());
  }

  private static Instant moment(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(BusinessDay.ZONE).toInstant();
  }
}
