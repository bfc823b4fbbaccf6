package org.shebao.cli;

import org.shebao.engine.BatchLine;
import org.shebao.engine.Caller;
import org.shebao.engine.PaymentFile;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;

/** What became of one line of a roster. */
record BatchLineView(BatchLine line, Decision<PaymentFile> result, Caller caller) implements View {

  int exitCode() {
    return result.fold(
        file -> caller.dryRun() ? ExitCode.DONE : Outcome.exitCode(file),
        refusal -> ExitCode.of(refusal.code().kind()));
  }

  @Override
  public void json(JsonObject json) {
    json.number("line", line.line()).number("exit", exitCode());
    result.ifAccepted(file -> new PaymentView(file, caller).json(json));
    result
        .refusal()
        .ifPresent(
            refusal ->
                json.text("state", "REFUSED")
                    .object("error", FailureView.of(refusal, json.messages())::json));
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    String words = result.fold(file -> paid(file, messages), refusal -> refused(refusal, messages));
    page.line(DisplayWidth.padded(String.valueOf(line.line()), 5) + " " + words);
  }

  private String paid(PaymentFile file, Messages messages) {
    String state =
        messages.text(file.booked() ? "state." + file.payment().state() : "batch.would-pay");
    return String.join(
        "  ",
        state,
        file.booked() ? file.payment().id() : "",
        file.person().name().masked(),
        messages.text("insurance." + line.owed().insurance().code()),
        line.owed().period().text(),
        messages.money(file.payment().terms().amount()));
  }

  private static String refused(Refusal refusal, Messages messages) {
    FailureView view = FailureView.of(refusal, messages);
    return messages.text("batch.refused")
        + "  "
        + refusal.code()
        + "  "
        + String.join(" ", view.sentences());
  }
}
