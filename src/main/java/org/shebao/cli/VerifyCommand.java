package org.shebao.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shebao.engine.Caller;
import org.shebao.engine.StartedChallenge;
import org.shebao.engine.VerificationDesk;
import org.shebao.input.InputException;
import org.shebao.rule.Decision;
import org.shebao.verification.Verification;
import org.shebao.verification.VerificationMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code shebao verify PERSON}: the challenge and its answer, asked on a terminal. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
  private final Session session;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "PERSON", arity = "0..1")
  String person;

  @Option(names = "--method", paramLabel = "face|sms|pin", defaultValue = "face")
  String method;

  @Mixin WriteOptions write;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (person == null) {
      throw new ParameterException(spec.commandLine(), "subcommand");
    }
    Terminal terminal =
        session.terminal().orElseThrow(() -> new InputException("PERSON", "verify-terminal"));
    VerificationMethod chosen = VerifyCommands.method(method);
    VerificationDesk desk = session.station().verifications();
    Caller caller = session.caller(write);
    if (caller.dryRun()) {
      // A challenge that is not kept cannot be answered.
      return Answer.print(
          session,
          desk.start(person, chosen, Optional.empty(), caller),
          started -> new Requested(new ChallengeView(started), caller));
    }
    Caller answering = caller.asking(caller.requestId() + "/answer");
    Decision<Verification> verified =
        desk.start(person, chosen, Optional.empty(), caller)
            .then(
                started ->
                    desk.complete(
                        started.challenge().id(),
                        answer(terminal, chosen, started),
                        "terminal",
                        answering));
    return Answer.print(session, verified, given -> new Requested(new VerifiedView(given), caller));
  }

  private String answer(Terminal terminal, VerificationMethod chosen, StartedChallenge started) {
    Messages messages = session.messages();
    return switch (chosen) {
      case FACE -> attested(terminal, started);
      case SMS -> {
        tellWhereTheCodeIs(started);
        yield typed(terminal.ask(messages.text("ask.sms-code")));
      }
      case PIN -> {
        char[] pin = terminal.askSecret(messages.text("ask.pin"));
        String text = pin == null ? "" : new String(pin);
        Arrays.fill(pin == null ? new char[0] : pin, '\0');
        yield text;
      }
    };
  }

  private void tellWhereTheCodeIs(StartedChallenge started) {
    started
        .sentTo()
        .ifPresent(
            phone ->
                session.tell(
                    "verify.sms-sent",
                    Map.of("phone", phone.masked(), "challenge", started.challenge().id())));
  }

  /** Nothing was typed when the terminal was closed. */
  private static String typed(String answer) {
    return answer == null ? "" : answer;
  }

  /** The clerk watches each action and says whether it was made. */
  private String attested(Terminal terminal, StartedChallenge started) {
    StringBuilder made = new StringBuilder();
    started
        .challenge()
        .actions()
        .forEach(
            action -> {
              String word = session.messages().text("action." + action.code());
              String answer =
                  terminal.ask(session.messages().text("ask.action", Map.of("action", word)));
              if (answer != null && answer.strip().matches("(?i)y|yes|是|好")) {
                made.append(action.code()).append(' ');
              }
            });
    return made.toString();
  }
}
