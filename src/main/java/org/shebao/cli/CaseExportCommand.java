package org.shebao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.shebao.bill.TradeBillLines;
import org.shebao.engine.Caller;
import org.shebao.engine.CaseFile;
import org.shebao.input.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao troubleshoot case export}: the papers of a case in one archive. */
@Command(name = "export")
final class CaseExportCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "CASE")
  String number;

  @Option(names = "--bill", paramLabel = "FILE")
  List<String> bills = List.of();

  @Option(names = "--out", paramLabel = "FILE|-", required = true)
  String out;

  CaseExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    OutputFile file = OutputFile.of(session, out, "--out");
    List<ShownBill> shown = bills.stream().distinct().map(this::read).toList();
    Caller caller = session.caller(new WriteOptions());
    return session
        .station()
        .cases()
        .show(number, caller)
        .fold(
            found -> write(found, shown, caller, file),
            refusal -> Failures.report(refusal, session.output()));
  }

  /**
   * @throws InputException when it is no trade bill
   */
  private ShownBill read(String bill) {
    String text = session.read(bill, "--bill");
    String name = session.resolve(bill).getFileName().toString();
    return new ShownBill(name, text, TradeBillLines.read(text, bill));
  }

  private int write(CaseFile found, List<ShownBill> shown, Caller caller, OutputFile file) {
    EvidencePack pack = EvidencePack.of(session, found, shown, caller);
    byte[] bytes = pack.archive().bytes(caller.now());
    file.write(stream -> stream.write(bytes));
    if (!file.isStandardOutput()) {
      session.output().result(new CaseExportView(found, file.name(), pack.archive().names()));
    }
    return ExitCode.DONE;
  }
}
