package org.shebao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.shebao.engine.Caller;
import org.shebao.engine.CorrectionDesk;
import org.shebao.engine.CorrectionFile;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao bind correction}: the corrections that were asked for. */
final class BindCorrectionCommands {
  private BindCorrectionCommands() {}

  /** {@code shebao bind correction}. */
  @Command(name = "correction")
  static final class BindCorrectionCommand extends GroupCommand {}

  static CommandLine tree(Session session) {
    return new CommandLine(new BindCorrectionCommand())
        .addSubcommand("list", new CorrectionListCommand(session))
        .addSubcommand("show", new CorrectionShowCommand(session))
        .addSubcommand("review", new CorrectionReviewCommand(session));
  }

  /** {@code shebao bind correction list}: the corrections of everybody. */
  @Command(name = "list")
  static final class CorrectionListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--open")
    boolean open;

    CorrectionListCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      List<CorrectionFile> files = session.station().corrections().list(open);
      new Listing(session.output())
          .print(
              files,
              CorrectionView::new,
              List.of("correction", "person", "corrected", "state", "requested-at"),
              file -> row(file, session.messages()));
      return ExitCode.DONE;
    }

    private static List<String> row(CorrectionFile file, Messages messages) {
      var correction = file.correction();
      return List.of(
          correction.id(),
          correction.personId(),
          CorrectionText.fields(correction, messages),
          messages.text("correction-state." + correction.state()),
          Shown.instant(correction.objection().at()));
    }
  }

  /** {@code shebao bind correction show}: one correction. */
  @Command(name = "show")
  static final class CorrectionShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CORRECTION")
    String correction;

    CorrectionShowCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return Answer.print(
          session, session.station().corrections().show(correction), CorrectionView::new);
    }
  }

  /** {@code shebao bind correction review}: a second operator's decision. */
  @Command(name = "review")
  static final class CorrectionReviewCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CORRECTION")
    String correction;

    @ArgGroup(multiplicity = "1")
    Verdict verdict;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason;

    @Mixin WriteOptions write;

    CorrectionReviewCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      String why = ReasonText.read(reason, "--reason");
      Caller caller = session.caller(write);
      CorrectionDesk desk = session.station().corrections();
      return Answer.print(
          session,
          verdict.approve
              ? desk.approve(correction, why, caller)
              : desk.reject(correction, why, caller),
          file -> new Requested(new CorrectionView(file), caller));
    }
  }
}
