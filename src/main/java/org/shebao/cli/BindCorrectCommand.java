package org.shebao.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.shebao.calendar.BusinessDay;
import org.shebao.correction.Amendment;
import org.shebao.engine.Caller;
import org.shebao.input.JsonFields;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao bind correct}: takes an objection down; the new values come from a file. */
@Command(name = "correct")
final class BindCorrectCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "PERSON")
  String person;

  @Option(names = "--from", paramLabel = "FILE|-", required = true)
  String from;

  @Mixin WriteOptions write;

  BindCorrectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Caller caller = session.caller(write);
    return Answer.print(
        session,
        Amendment.read(fields(), BusinessDay.of(session.now()))
            .then(proposed -> session.station().corrections().object(person, proposed, caller)),
        file -> new Requested(new CorrectionView(file), caller));
  }

  private JsonFields fields() {
    String name = from.equals("-") ? "-" : Path.of(from).getFileName().toString();
    return JsonFields.object(session.read(from, "--from"), name);
  }
}
