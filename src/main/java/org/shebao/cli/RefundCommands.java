package org.shebao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.shebao.engine.Caller;
import org.shebao.engine.RefundFile;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundState;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao refund}: giving money back and looking after it. */
final class RefundCommands {
  private RefundCommands() {}

  static CommandLine tree(Session session) {
    return new CommandLine(new RefundCommand(session))
        .addSubcommand("quote", new RefundQuoteCommand(session))
        .addSubcommand("status", new RefundStatusCommand(session))
        .addSubcommand("list", new RefundListCommand(session))
        .addSubcommand("review", new RefundReviewCommand(session))
        .addSubcommand("override", new RefundOverrideCommand(session))
        .addSubcommand("fault", RefundFaultCommands.tree(session));
  }

  /** {@code shebao refund quote}: what can go back, by which route, until when. */
  @Command(name = "quote")
  static final class RefundQuoteCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PAYMENT")
    String payment;

    RefundQuoteCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Caller caller = session.caller(new WriteOptions());
      return Answer.print(
          session, session.station().refunds().quote(payment, caller), RefundQuoteView::new);
    }
  }

  /** {@code shebao refund status}: one refund. */
  @Command(name = "status")
  static final class RefundStatusCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "REFUND")
    String refund;

    RefundStatusCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return Answer.print(session, session.station().refunds().status(refund), RefundView::new);
    }
  }

  /** {@code shebao refund list}: the refunds asked for on a day or on some days. */
  @Command(name = "list")
  static final class RefundListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin DateRange days;

    @Option(names = "--state", paramLabel = "STATE")
    String state;

    RefundListCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      List<RefundFile> files =
          session
              .station()
              .refunds()
              .list(days.first(), days.last(), StateText.read(state, RefundState.values()));
      new Listing(session.output())
          .print(
              files,
              RefundView::new,
              List.of("refund", "payment", "refund-kind", "amount", "state", "requested-at"),
              this::row);
      return ExitCode.DONE;
    }

    private List<String> row(RefundFile file) {
      Messages messages = session.messages();
      Refund refund = file.refund();
      return List.of(
          refund.id(),
          refund.target().paymentId(),
          messages.text("refund-kind." + refund.kind().code()),
          messages.money(refund.amount()),
          messages.text("refund-state." + refund.state()),
          Shown.instant(refund.asking().at()));
    }
  }

  /** {@code shebao refund review}: a second person's decision above the station's limit. */
  @Command(name = "review")
  static final class RefundReviewCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "REFUND")
    String refund;

    @ArgGroup(multiplicity = "1")
    Verdict verdict;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason;

    @Mixin WriteOptions write;

    RefundReviewCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      String why = ReasonText.read(reason, "--reason");
      Caller caller = session.caller(write);
      return RefundOutcome.print(
          session,
          session.station().refunds().review(refund, verdict.approve, why, caller),
          caller);
    }
  }

  /** {@code shebao refund override}: gives carried money back after all. */
  @Command(name = "override")
  static final class RefundOverrideCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "REFUND")
    String refund;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason;

    @Mixin WriteOptions write;

    RefundOverrideCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      String why = ReasonText.read(reason, "--reason");
      Caller caller = session.caller(write);
      return RefundOutcome.print(
          session, session.station().refunds().override(refund, why, caller), caller);
    }
  }
}
