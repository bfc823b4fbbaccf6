package org.shebao.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseState;
import org.shebao.engine.Caller;
import org.shebao.engine.CaseFile;
import org.shebao.engine.CaseFilter;
import org.shebao.engine.ShownEvidence;
import org.shebao.input.InputException;
import org.shebao.rule.Decision;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao troubleshoot case}: residents' cases, from the complaint to the outcome. */
final class CaseCommands {
  private CaseCommands() {}

  /** {@code shebao troubleshoot case}. */
  @Command(name = "case")
  static final class CaseCommand extends GroupCommand {}

  static CommandLine tree(Session session) {
    return new CommandLine(new CaseCommand())
        .addSubcommand("open", new CaseOpenCommand(session))
        .addSubcommand("list", new CaseListCommand(session))
        .addSubcommand("show", new CaseShowCommand(session))
        .addSubcommand("note", new CaseNoteCommand(session))
        .addSubcommand("assign", new CaseAssignCommand(session))
        .addSubcommand("resolve", new CaseResolveCommand(session))
        .addSubcommand("reopen", new CaseReopenCommand(session))
        .addSubcommand("export", new CaseExportCommand(session));
  }

  static int print(Session session, Decision<CaseFile> decision, Caller caller) {
    return Answer.print(session, decision, file -> new Requested(new CaseView(file), caller));
  }

  /** {@code shebao troubleshoot case list}: who waits for what, and since when too long. */
  @Command(name = "list")
  static final class CaseListCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--overdue")
    boolean overdue;

    @Option(names = "--kind", paramLabel = "KIND")
    String kind;

    @Option(names = "--state", paramLabel = "STATE", defaultValue = "open")
    String state;

    @Option(names = "--owner", paramLabel = "NAME")
    String owner;

    CaseListCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      CaseFilter filter =
          new CaseFilter(
              ChoiceText.readOptional(kind, "--kind", CaseKind.values(), CaseKind::code),
              state(),
              Optional.ofNullable(owner),
              overdue);
      List<CaseFile> files =
          session.station().cases().list(filter, session.caller(new WriteOptions()));
      new Listing(session.output())
          .print(
              files,
              CaseLineView::new,
              List.of("case", "case-kind", "due", "standing", "owner", "payment", "person"),
              this::row);
      return overdue && !files.isEmpty() ? tellOverdue(files) : ExitCode.DONE;
    }

    private Optional<CaseState> state() {
      List<String> known = List.of("open", "resolved", "all");
      String word = ChoiceText.read(state, "--state", known.toArray(String[]::new), each -> each);
      return switch (word) {
        case "open" -> Optional.of(CaseState.OPEN);
        case "resolved" -> Optional.of(CaseState.RESOLVED);
        default -> Optional.empty();
      };
    }

    private List<String> row(CaseFile file) {
      Messages messages = session.messages();
      return List.of(
          file.about().id(),
          messages.text("case-kind." + file.about().kind().code()),
          CaseLineView.due(file, messages),
          CaseLineView.standing(file, messages),
          file.about().owner().orElse(""),
          file.about().subject().paymentId().orElse(""),
          file.about().subject().personId());
    }

    /** For cron: the exit code alone says that somebody has to look. */
    private int tellOverdue(List<CaseFile> files) {
      Map<String, String> facts =
          Map.of("count", String.valueOf(files.size()), "case", files.get(0).about().id());
      String sentence = session.messages().text("case.some-overdue", facts);
      session.output().error(FailureView.plain("CASES_OVERDUE", List.of(sentence)));
      return ExitCode.FOUND;
    }
  }

  /** {@code shebao troubleshoot case show}: one case with its history. */
  @Command(name = "show")
  static final class CaseShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CASE")
    String id;

    CaseShowCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Caller caller = session.caller(new WriteOptions());
      return Answer.print(session, session.station().cases().show(id, caller), CaseView::new);
    }
  }

  /** {@code shebao troubleshoot case note}: adds to the history. */
  @Command(name = "note")
  static final class CaseNoteCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CASE")
    String id;

    @Option(names = "--text", paramLabel = "TEXT")
    String text;

    @Option(names = "--evidence", paramLabel = "KIND=FILE")
    List<String> evidence = List.of();

    @Mixin WriteOptions write;

    CaseNoteCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Optional<String> note =
          Optional.ofNullable(text).map(given -> ReasonText.read(given, "--text"));
      List<ShownEvidence> files = EvidenceText.read(session, evidence);
      if (note.isEmpty() && files.isEmpty()) {
        throw new InputException("--text", "case.note");
      }
      Caller caller = session.caller(write);
      return print(session, session.station().cases().note(id, note, files, caller), caller);
    }
  }

  /** {@code shebao troubleshoot case assign}: says who works on it. */
  @Command(name = "assign")
  static final class CaseAssignCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CASE")
    String id;

    @Option(names = "--to", paramLabel = "NAME", required = true)
    String owner;

    @Mixin WriteOptions write;

    CaseAssignCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      String name = OperatorText.read(owner, "--to");
      Caller caller = session.caller(write);
      return print(session, session.station().cases().assign(id, name, caller), caller);
    }
  }

  /** {@code shebao troubleshoot case reopen}: takes up a resolved case again. */
  @Command(name = "reopen")
  static final class CaseReopenCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CASE")
    String id;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason;

    @Mixin WriteOptions write;

    CaseReopenCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      String why = ReasonText.read(reason, "--reason");
      Caller caller = session.caller(write);
      return print(session, session.station().cases().reopen(id, why, caller), caller);
    }
  }
}
