package org.shebao.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shebao.casework.CaseKind;
import org.shebao.engine.Caller;
import org.shebao.engine.CaseRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao troubleshoot case open}: takes a complaint in. */
@Command(name = "open")
final class CaseOpenCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "KIND")
  String kind;

  @Option(names = "--payment", paramLabel = "PAYMENT")
  String payment;

  @Option(names = "--person", paramLabel = "PERSON")
  String person;

  @Option(names = "--note", paramLabel = "TEXT", required = true)
  String note;

  @Option(names = "--evidence", paramLabel = "KIND=FILE")
  List<String> evidence = List.of();

  @Option(names = "--assign", paramLabel = "NAME")
  String owner;

  @Mixin WriteOptions write;

  CaseOpenCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CaseRequest asked =
        new CaseRequest(
            ChoiceText.read(kind, "KIND", CaseKind.values(), CaseKind::code),
            new CaseRequest.About(Optional.ofNullable(payment), Optional.ofNullable(person)),
            ReasonText.read(note, "--note"),
            Optional.ofNullable(owner).map(name -> OperatorText.read(name, "--assign")),
            EvidenceText.read(session, evidence));
    Caller caller = session.caller(write);
    return CaseCommands.print(session, session.station().cases().open(asked, caller), caller);
  }
}
