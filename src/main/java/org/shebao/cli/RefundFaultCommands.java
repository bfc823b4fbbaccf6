package org.shebao.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shebao.engine.Caller;
import org.shebao.engine.FaultFile;
import org.shebao.rule.Decision;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao refund fault}: the register of system faults, evidence for the 48-hour route. */
final class RefundFaultCommands {
  private RefundFaultCommands() {}

  /** {@code shebao refund fault}. */
  @Command(name = "fault")
  static final class RefundFaultCommand extends GroupCommand {}

  static CommandLine tree(Session session) {
    return new CommandLine(new RefundFaultCommand())
        .addSubcommand("record", new FaultRecordCommand(session))
        .addSubcommand("end", new FaultEndCommand(session))
        .addSubcommand("list", new FaultListCommand(session));
  }

  /** {@code shebao refund fault record}: notes a fault, lasting or over. */
  @Command(name = "record")
  static final class FaultRecordCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--from", paramLabel = "INSTANT")
    String from;

    @Option(names = "--to", paramLabel = "INSTANT")
    String to;

    @Option(names = "--note", paramLabel = "TEXT", required = true)
    String note;

    @Mixin WriteOptions write;

    FaultRecordCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Optional<Instant> began = instant(from, "--from");
      Optional<Instant> ended = instant(to, "--to");
      String what = ReasonText.read(note, "--note");
      Caller caller = session.caller(write);
      return print(session, session.station().faults().record(began, ended, what, caller), caller);
    }
  }

  /** {@code shebao refund fault end}: notes that a fault is over. */
  @Command(name = "end")
  static final class FaultEndCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FAULT")
    String fault;

    @Option(names = "--to", paramLabel = "INSTANT")
    String to;

    @Mixin WriteOptions write;

    FaultEndCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Optional<Instant> ended = instant(to, "--to");
      Caller caller = session.caller(write);
      return print(session, session.station().faults().end(fault, ended, caller), caller);
    }
  }

  private static Optional<Instant> instant(String text, String option) {
    return Optional.ofNullable(text).map(given -> InstantText.read(given, option));
  }

  private static int print(Session session, Decision<FaultFile> decision, Caller caller) {
    return Answer.print(session, decision, file -> new Requested(new FaultFileView(file), caller));
  }

  /** {@code shebao refund fault list}: the whole register. */
  @Command(name = "list")
  static final class FaultListCommand implements Callable<Integer> {
    private final Session session;

    FaultListCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Messages messages = session.messages();
      new Listing(session.output())
          .print(
              session.station().faults().list(),
              SystemFaultView::new,
              List.of("fault", "fault-from", "fault-to", "note", "operator"),
              fault ->
                  List.of(
                      fault.id(),
                      Shown.instant(fault.from()),
                      SystemFaultView.end(fault, messages),
                      fault.note(),
                      fault.operator()));
      return ExitCode.DONE;
    }
  }
}
