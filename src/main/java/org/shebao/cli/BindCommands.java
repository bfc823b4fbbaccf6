package org.shebao.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.shebao.engine.Caller;
import org.shebao.engine.PersonFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao bind}: the e-social-security cards bound at this station. */
final class BindCommands {
  private BindCommands() {}

  static CommandLine tree(Session session) {
    return new CommandLine(new BindCommand(session))
        .addSubcommand("list", new BindListCommand(session))
        .addSubcommand("show", new BindShowCommand(session))
        .addSubcommand("release", new BindReleaseCommand(session))
        .addSubcommand("move", new BindMoveCommand(session))
        .addSubcommand("correct", new BindCorrectCommand(session))
        .addSubcommand("correction", BindCorrectionCommands.tree(session));
  }

  /** {@code shebao bind list}: everybody bound here. */
  @Command(name = "list")
  static final class BindListCommand implements Callable<Integer> {
    private final Session session;

    BindListCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      List<PersonFile> files = session.station().bindings().list();
      new Listing(session.output())
          .print(
              files,
              PersonView::new,
              List.of("person", "name", "document", "region", "payer-group", "binding-state"),
              file -> row(file, session.messages()));
      return ExitCode.DONE;
    }

    private static List<String> row(PersonFile file, Messages messages) {
      return List.of(
          file.person().id(),
          file.person().name().masked(),
          file.person().document().masked(),
          messages.text("region." + file.latest().region()),
          messages.text("payer-group." + file.latest().group().code()),
          messages.text("binding-state." + file.latest().state()));
    }
  }

  /** {@code shebao bind show}: one person and the history of their bindings. */
  @Command(name = "show")
  static final class BindShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PERSON")
    String person;

    BindShowCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return Answer.print(
          session,
          session.station().bindings().show(person),
          file ->
              new CorrectedPersonView(
                  file, session.station().corrections().of(file.person().id())));
    }
  }

  /** {@code shebao bind release}: ends a binding; the history stays. */
  @Command(name = "release")
  static final class BindReleaseCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PERSON")
    String person;

    @Mixin WriteOptions write;

    BindReleaseCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Caller caller = session.caller(write);
      return Answer.print(
          session,
          session.station().bindings().release(person, caller),
          file -> new Requested(new PersonView(file), caller));
    }
  }

  /** {@code shebao bind move}: releases and binds again in another region. */
  @Command(name = "move")
  static final class BindMoveCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PERSON")
    String person;

    @Option(names = "--region", paramLabel = "REGION", required = true)
    String region;

    @Mixin WriteOptions write;

    BindMoveCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Caller caller = session.caller(write);
      return Answer.print(
          session,
          session.station().bindings().move(person, region, caller),
          file -> new Requested(new PersonView(file), caller));
    }
  }
}
