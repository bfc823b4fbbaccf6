package org.shebao.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.shebao.bill.TradeBillLines;
import org.shebao.engine.DiagnosisDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shebao troubleshoot PAYMENT}: what became of one payment, why, and what to do. */
@Command(name = "troubleshoot")
final class TroubleshootCommand implements Callable<Integer> {
  private final Session session;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "PAYMENT", arity = "0..1")
  String payment;

  @Option(names = "--bill", paramLabel = "FILE|-")
  String bill;

  TroubleshootCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (payment == null) {
      throw new ParameterException(spec.commandLine(), "subcommand");
    }
    Optional<DiagnosisDesk.ShownBill> shown = Optional.ofNullable(bill).map(this::read);
    return Answer.print(
        session,
        session.station().diagnoses().diagnose(payment, shown, session.caller(new WriteOptions())),
        DiagnosisView::new);
  }

  private DiagnosisDesk.ShownBill read(String file) {
    return new DiagnosisDesk.ShownBill(
        TradeBillLines.read(session.read(file, "--bill"), file), file);
  }
}
