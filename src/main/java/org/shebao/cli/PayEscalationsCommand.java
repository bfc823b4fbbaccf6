package org.shebao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code shebao pay escalations}: what asking the provider does not settle. */
@Command(name = "escalations")
final class PayEscalationsCommand implements Callable<Integer> {
  private final Session session;

  PayEscalationsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Messages messages = session.messages();
    new Listing(session.output())
        .print(
            session.station().recovery().escalations(),
            EscalationView::new,
            List.of("since", "payment", "case", "why", "next"),
            escalation ->
                List.of(
                    Shown.instant(escalation.openedAt()),
                    escalation.paymentId(),
                    escalation.caseId().orElse(""),
                    EscalationView.what(escalation, messages),
                    EscalationView.next(escalation, messages)));
    return ExitCode.DONE;
  }
}
