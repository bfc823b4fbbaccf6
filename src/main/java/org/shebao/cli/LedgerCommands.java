package org.shebao.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.shebao.engine.LedgerLine;
import org.shebao.engine.LedgerReport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao ledger}: examining the station's books and giving them out. */
final class LedgerCommands {
  private LedgerCommands() {}

  /** {@code shebao ledger}. */
  @Command(name = "ledger")
  static final class LedgerCommand extends GroupCommand {}

  static CommandLine tree(Session session) {
    return new CommandLine(new LedgerCommand())
        .addSubcommand("verify", new LedgerVerifyCommand(session))
        .addSubcommand("export", new LedgerExportCommand(session))
        .addSubcommand("backup", new LedgerBackupCommand(session));
  }

  /** {@code shebao ledger verify}: recomputes balances and states from the postings alone. */
  @Command(name = "verify")
  static final class LedgerVerifyCommand implements Callable<Integer> {
    private final Session session;

    LedgerVerifyCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      LedgerReport report = session.station().ledger().verify();
      session.output().result(new LedgerReportView(report));
      return report.isClean() ? ExitCode.DONE : notClean(session.output());
    }
  }

  private static int notClean(Output output) {
    if (output.isJson()) {
      // For people it is the heading of the report.
      String sentence = output.messages().text("ledger.not-clean");
      output.error(FailureView.plain("INTEGRITY", List.of(sentence)));
    }
    return ExitCode.INTEGRITY;
  }

  /** {@code shebao ledger export}: one day of the books as CSV. */
  @Command(name = "export")
  static final class LedgerExportCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--date", paramLabel = "DATE", required = true)
    String date;

    @Option(names = "--out", paramLabel = "FILE|-", required = true)
    String out;

    LedgerExportCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      LocalDate day = DateText.read(date, "--date");
      OutputFile file = OutputFile.of(session, out, "--out");
      List<LedgerLine> lines = session.station().ledger().export(day);
      file.write(new LedgerCsv(lines));
      if (!file.isStandardOutput()) {
        session.output().result(new LedgerExportView(day, lines.size(), file.name()));
      }
      return ExitCode.DONE;
    }
  }

  /** {@code shebao ledger backup}: a verified copy of the books, made while others write. */
  @Command(name = "backup")
  static final class LedgerBackupCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE")
    String file;

    LedgerBackupCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      OutputFile copy = OutputFile.of(session, file, "FILE");
      LedgerReport report = session.station().ledger().backup(copy.free());
      if (report.isClean()) {
        session.output().result(new LedgerBackupView(report, copy.name()));
        return ExitCode.DONE;
      }
      session.output().result(new LedgerReportView(report));
      return notClean(session.output());
    }
  }
}
