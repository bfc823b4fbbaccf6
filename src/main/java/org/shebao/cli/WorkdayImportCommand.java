package org.shebao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.shebao.calendar.HolidayYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code shebao workday import}: keeps a published arrangement, a holiday-cn year file. */
@Command(name = "import")
final class WorkdayImportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE|-")
  String file;

  @Mixin WriteOptions write;

  WorkdayImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String json = session.read(file, "FILE");
    HolidayYear arrangement = HolidayYear.read(json, file);
    List<HolidayYear> before = session.rules().workingDays().publishedYears();
    boolean dryRun = session.caller(write).dryRun();
    if (!dryRun) {
      session.environment().homes().keepHolidays(session.home(), arrangement.year(), json);
    }
    session.output().result(new ImportedYearView(arrangement, before, dryRun));
    return ExitCode.DONE;
  }
}
