package org.shebao.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.shebao.engine.Caller;
import org.shebao.engine.RefundRequest;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.refund.RefundKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao refund PAYMENT}: asks for money back. */
@Command(name = "refund")
final class RefundCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "PAYMENT", arity = "0..1")
  String payment;

  @Option(names = "--reason", paramLabel = "REASON")
  String reason;

  @Option(names = "--amount", paramLabel = "YUAN")
  String amount;

  @Mixin WriteOptions write;

  RefundCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    RefundRequest asked =
        new RefundRequest(
            OwedOptions.required(payment, "PAYMENT"),
            kind(OwedOptions.required(reason, "--reason")),
            Optional.ofNullable(amount).map(text -> AmountText.read(text, "--amount")));
    Caller caller = session.caller(write);
    return RefundOutcome.print(session, session.station().refunds().request(asked, caller), caller);
  }

  private static RefundKind kind(String code) {
    return RefundKind.ofCode(code)
        .orElseThrow(
            () ->
                new InputException(
                    new Problem("--reason", "refund-reason.unknown")
                        .with(
                            "known",
                            Arrays.stream(RefundKind.values())
                                .map(RefundKind::code)
                                .collect(Collectors.joining(" ")))));
  }
}
