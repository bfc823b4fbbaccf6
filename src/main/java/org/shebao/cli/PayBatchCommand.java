package org.shebao.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.shebao.engine.BatchDesk;
import org.shebao.engine.BatchLine;
import org.shebao.engine.Caller;
import org.shebao.engine.PaymentFile;
import org.shebao.rule.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code shebao pay batch}: a whole roster; one result line for each of its lines. */
@Command(name = "batch")
final class PayBatchCommand implements Callable<Integer> {
  private static final int PROGRESS_EVERY = 50;

  private final Session session;

  @Parameters(paramLabel = "FILE|-")
  String file;

  @Mixin WriteOptions write;

  private int done;
  private int worst = ExitCode.DONE;

  PayBatchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    // Without a key the file itself is the intention: the same lines again pay nothing twice.
    Caller caller =
        write.requestId == null ? session.caller(write).asking("roster") : session.caller(write);
    BatchDesk desk = session.station().batches();
    List<BatchDesk.Checked> checked = desk.check(session.read(file, "FILE"), file, caller);
    session.output().progress("batch.checked", Map.of("lines", String.valueOf(checked.size())));
    desk.pay(checked, caller, (line, result) -> print(line, result, caller, checked.size()));
    return worst;
  }

  private void print(BatchLine line, Decision<PaymentFile> result, Caller caller, int lines) {
    Output output = session.output();
    BatchLineView view = new BatchLineView(line, result, caller);
    output.result(view);
    worst = Math.max(worst, view.exitCode());
    done++;
    if (done % PROGRESS_EVERY == 0 || done == lines) {
      output.progress(
          "batch.progress", Map.of("done", String.valueOf(done), "lines", String.valueOf(lines)));
    }
  }
}
