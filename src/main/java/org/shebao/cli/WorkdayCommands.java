package org.shebao.cli;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.shebao.calendar.WorkingDayAnswer;
import org.shebao.calendar.WorkingDayCount;
import org.shebao.calendar.WorkingDays;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code shebao workday}: working days, make-up days included. */
final class WorkdayCommands {
  private WorkdayCommands() {}

  /** {@code shebao workday}. */
  @Command(name = "workday")
  static final class WorkdayCommand extends GroupCommand {}

  static CommandLine tree(Session session) {
    return new CommandLine(new WorkdayCommand())
        .addSubcommand("add", new WorkdayAddCommand(session))
        .addSubcommand("between", new WorkdayBetweenCommand(session))
        .addSubcommand("import", new WorkdayImportCommand(session))
        .addSubcommand("list", new WorkdayListCommand(session));
  }

  /** {@code shebao workday add}: the N-th working day after a date, or before it. */
  @Command(name = "add", preprocessor = NegativeNumbers.class)
  static final class WorkdayAddCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "DATE")
    String date;

    @Parameters(index = "1", paramLabel = "N")
    String number;

    @Mixin Strictness strictness;

    WorkdayAddCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      LocalDate start = DateText.read(date, "DATE");
      int days = days();
      WorkingDayAnswer answer = session.rules().workingDays().add(start, days);
      return Answer.print(
          session,
          strictness.judge(answer, answer.missing()),
          known -> new WorkingDayView(start, days, known));
    }

    private int days() {
      int most = WorkingDays.MOST_WORKING_DAYS;
      int days = number.matches("[+-]?[0-9]{1,5}") ? Integer.parseInt(number) : most + 1;
      if (Math.abs(days) > most) {
        throw new InputException(new Problem("N", "workday.number").with("most", most));
      }
      return days;
    }
  }

  /** {@code shebao workday between}: how many working days lie between two dates. */
  @Command(name = "between")
  static final class WorkdayBetweenCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "FROM")
    String from;

    @Parameters(index = "1", paramLabel = "TO")
    String to;

    @Mixin Strictness strictness;

    WorkdayBetweenCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      LocalDate first = DateText.read(from, "FROM");
      LocalDate last = DateText.read(to, "TO");
      int most = WorkingDays.MOST_DAYS;
      if (Math.abs(ChronoUnit.DAYS.between(first, last)) > most) {
        throw new InputException(new Problem("TO", "workday.apart").with("most", most));
      }
      WorkingDayCount count = session.rules().workingDays().between(first, last);
      return Answer.print(
          session,
          strictness.judge(count, count.missing()),
          known -> new WorkingDayCountView(first, last, known));
    }
  }

  /** {@code shebao workday list}: the years whose arrangement is known. */
  @Command(name = "list")
  static final class WorkdayListCommand implements Callable<Integer> {
    private final Session session;

    WorkdayListCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      new Listing(session.output())
          .print(
              session.rules().workingDays().publishedYears(),
              HolidayYearView::new,
              HolidayYearView.COLUMNS,
              HolidayYearView::row);
      return ExitCode.DONE;
    }
  }
}
