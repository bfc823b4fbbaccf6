package org.shebao.cli;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shebao.engine.Caller;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.provider.simulated.TradeBill;
import org.shebao.rule.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code shebao provider bill}: the provider's own books of one day, as a file. */
@Command(name = "bill")
final class ProviderBillCommand implements Callable<Integer> {
  private static final String WECHAT = "wechat";

  private final Session session;

  @Option(names = "--date", paramLabel = "DATE", required = true)
  String date;

  @Option(names = "--format", paramLabel = WECHAT)
  String format = WECHAT;

  @Option(names = "--gzip")
  boolean gzip;

  @Option(names = "--out", paramLabel = "FILE|-", required = true)
  String out;

  ProviderBillCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!format.equals(WECHAT)) {
      throw new InputException(new Problem("--format", "format.unknown").with("known", WECHAT));
    }
    LocalDate day = DateText.read(date, "--date");
    OutputFile file = OutputFile.of(session, out, "--out");
    Caller caller = session.caller(new WriteOptions());
    Decision<Optional<TradeBill>> answer = session.station().simulator().bill(day, caller);
    return answer.fold(
        bill -> {
          bill.ifPresentOrElse(
              rows -> write(rows, day, file, !day.isBefore(caller.today())),
              () -> tellNone(day, file));
          return ExitCode.DONE;
        },
        refusal -> Failures.report(refusal, session.output()));
  }

  private void write(TradeBill bill, LocalDate day, OutputFile file, boolean provisional) {
    TradeBillContent content = new TradeBillContent(bill, gzip);
    file.write(content);
    if (provisional) {
      session.tell("bill.provisional", Map.of("date", day.toString()));
    }
    if (!file.isStandardOutput()) {
      session
          .output()
          .result(
              new TradeBillView(
                  day, file.name(), content.totals(), content.uncompressedSha1(), provisional));
    }
  }

  private void tellNone(LocalDate day, OutputFile file) {
    session.tell("bill.none", Map.of("date", day.toString()));
    if (session.output().isJson() && !file.isStandardOutput()) {
      session.output().result(new NoTradeView(day));
    }
  }
}
