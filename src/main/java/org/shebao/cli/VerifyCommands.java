package org.shebao.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.shebao.calendar.BusinessDay;
import org.shebao.engine.Caller;
import org.shebao.engine.DeviceClaim;
import org.shebao.identifier.IdentifierKind;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.verification.AnswerText;
import org.shebao.verification.PinFormat;
import org.shebao.verification.VerificationMethod;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao verify}: who stands at the counter. */
final class VerifyCommands {
  private VerifyCommands() {}

  static CommandLine tree(Session session) {
    return new CommandLine(new VerifyCommand(session))
        .addSubcommand("start", new VerifyStartCommand(session))
        .addSubcommand("complete", new VerifyCompleteCommand(session))
        .addSubcommand("set-pin", new VerifySetPinCommand(session))
        .addSubcommand("status", new VerifyStatusCommand(session));
  }

  static VerificationMethod method(String code) {
    return VerificationMethod.ofCode(code)
        .orElseThrow(
            () ->
                new InputException(
                    new Problem("--method", "verify-method")
                        .with(
                            "known",
                            Arrays.stream(VerificationMethod.values())
                                .map(VerificationMethod::code)
                                .collect(Collectors.joining(" ")))));
  }

  /** {@code shebao verify start}: opens a challenge. */
  @Command(name = "start")
  static final class VerifyStartCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PERSON")
    String person;

    @Option(names = "--method", paramLabel = "face|sms|pin", required = true)
    String method;

    @Option(names = "--device", paramLabel = "DEVICE")
    String device;

    @Option(names = "--imei-file", paramLabel = "FILE|-")
    String imeiFile;

    @Mixin WriteOptions write;

    VerifyStartCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Caller caller = session.caller(write);
      return Answer.print(
          session,
          session.station().verifications().start(person, method(method), claim(), caller),
          started -> new Requested(new ChallengeView(started), caller));
    }

    private Optional<DeviceClaim> claim() {
      if (device == null && imeiFile != null) {
        throw new InputException("--device", "missing");
      }
      if (device != null && !device.matches("[A-Za-z0-9_-]{4,64}")) {
        throw new InputException("--device", "device");
      }
      return Optional.ofNullable(device).map(id -> new DeviceClaim(id, imei()));
    }

    private Optional<String> imei() {
      if (imeiFile == null) {
        return Optional.empty();
      }
      String imei = IdentifierKind.normalise(session.read(imeiFile, "--imei-file"));
      IdentifierKind.IMEI
          .check(imei, BusinessDay.of(session.now()), "--imei-file")
          .ifPresent(
              problem -> {
                throw new InputException(problem);
              });
      return Optional.of(imei);
    }
  }

  /** {@code shebao verify complete}: answers a challenge. */
  @Command(name = "complete")
  static final class VerifyCompleteCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "CHALLENGE")
    String challenge;

    @Option(names = "--answer-file", paramLabel = "FILE|-", required = true)
    String answerFile;

    @Mixin WriteOptions write;

    VerifyCompleteCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      String answer = session.read(answerFile, "--answer-file");
      Caller caller = session.caller(write);
      return Answer.print(
          session,
          session.station().verifications().complete(challenge, answer, "--answer-file", caller),
          given -> new Requested(new VerifiedView(given), caller));
    }
  }

  /** {@code shebao verify set-pin}: sets a station PIN. */
  @Command(name = "set-pin")
  static final class VerifySetPinCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PERSON")
    String person;

    @Option(names = "--pin-file", paramLabel = "FILE|-")
    String pinFile;

    @Mixin WriteOptions write;

    VerifySetPinCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      char[] pin = pin();
      try {
        PinFormat.check(pin, "--pin-file")
            .ifPresent(
                problem -> {
                  throw new InputException(problem);
                });
        PinFormat.weakness(pin).ifPresent(key -> session.tell(key, Map.of()));
        Caller caller = session.caller(write);
        return Answer.print(
            session,
            session.station().verifications().setPin(person, pin, caller),
            status -> new Requested(new VerificationStatusView(status), caller));
      } finally {
        Arrays.fill(pin, '\0');
      }
    }

    private char[] pin() {
      if (pinFile != null) {
        return AnswerText.pin(session.read(pinFile, "--pin-file"), "--pin-file");
      }
      Terminal terminal =
          session.terminal().orElseThrow(() -> new InputException("--pin-file", "missing"));
      char[] typed = terminal.askSecret(session.messages().text("ask.new-pin"));
      return typed == null ? new char[0] : typed;
    }
  }

  /** {@code shebao verify status}: how a person stands with this station. */
  @Command(name = "status")
  static final class VerifyStatusCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PERSON")
    String person;

    VerifyStatusCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return Answer.print(
          session,
          session.station().verifications().status(person, session.caller(new WriteOptions())),
          VerificationStatusView::new);
    }
  }
}
