package org.shebao.engine;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.shebao.crypto.DocumentIndex;
import org.shebao.crypto.PinHash;
import org.shebao.person.InsuredPerson;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;
import org.shebao.verification.AnswerText;
import org.shebao.verification.Challenge;
import org.shebao.verification.Judgement;
import org.shebao.verification.Login;
import org.shebao.verification.LoginFacts;
import org.shebao.verification.SmsCode;
import org.shebao.verification.Verification;
import org.shebao.verification.VerificationMethod;
import org.shebao.verification.VerificationRules;

/**
 * Checks who stands at the counter (article sections 1, 4; G24-G28). Face and SMS are simulated.
 */
public final class VerificationDesk {
  private final Books books;
  private final IdSource ids;
  private final SecureRandom random;
  private final DocumentIndex index;
  private final SmsGateway gateway;

  public VerificationDesk(
      Books books, IdSource ids, SecureRandom random, DocumentIndex index, SmsGateway gateway) {
    this.books = books;
    this.ids = ids;
    this.random = random;
    this.index = index;
    this.gateway = gateway;
  }

  /**
   * Opens a challenge. A code is sent only after the challenge is on disk.
   *
   * @param device a device the person brought; empty for the station's own
   */
  public Decision<StartedChallenge> start(
      String personId, VerificationMethod method, Optional<DeviceClaim> device, Caller caller) {
    SmsCode code = SmsCode.random(random);
    Decision<StartedChallenge> started =
        books.write(
            caller,
            pages ->
                Requests.once(
                    pages,
                    request(personId, method, device, caller),
                    caller,
                    id -> again(pages, id),
                    () ->
                        PersonFiles.findBound(pages, personId)
                            .then(
                                file ->
                                    started(pages, file.person(), method, device, code, caller)),
                    open -> open.challenge().id()));
    if (!caller.dryRun()) {
      started.ifAccepted(open -> send(open, code));
    }
    return started;
  }

  private void send(StartedChallenge open, SmsCode code) {
    Challenge challenge = open.challenge();
    open.sentTo()
        .ifPresent(phone -> gateway.send(phone, code, challenge.id(), challenge.expiresAt()));
  }

  private static Request request(
      String personId, VerificationMethod method, Optional<DeviceClaim> device, Caller caller) {
    Map<String, String> fields =
        Map.of(
            "person", personId,
            "method", method.code(),
            "device", device.map(DeviceClaim::id).orElse(""));
    return new Request(caller.requestId(), "verify start", fields, "");
  }

  /** The challenge of the first time; its code was sent then and is not sent again. */
  private static StartedChallenge again(Pages pages, String challengeId) {
    return new StartedChallenge(
        pages.verifications().challenge(challengeId).orElseThrow(), Optional.empty());
  }

  private Decision<StartedChallenge> started(
      Pages pages,
      InsuredPerson person,
      VerificationMethod method,
      Optional<DeviceClaim> device,
      SmsCode code,
      Caller caller) {
    Login login = Standing.login(pages, person.id(), device);
    LoginFacts facts = Standing.facts(pages, person.id(), device);
    return VerificationRules.start(ids.next("V"), method, facts, login, caller.now(), random)
        .map(
            challenge -> {
              boolean sms = method == VerificationMethod.SMS;
              pages
                  .verifications()
                  .insert(
                      challenge,
                      sms ? Optional.of(codeIndex(challenge, code.digits())) : Optional.empty());
              device
                  .flatMap(DeviceClaim::imei)
                  .ifPresent(imei -> pages.verifications().saveImei(login, index.of("imei", imei)));
              return new StartedChallenge(
                  challenge, sms ? Optional.of(person.phone()) : Optional.empty());
            });
  }

  private String codeIndex(Challenge challenge, String digits) {
    return index.of("sms-code", challenge.id() + ":" + digits);
  }

  /**
   * Judges an answer: {@link AnswerText} says what it may look like. Wrong answers are counted on
   * disk before this returns.
   *
   * @param place how the writer knows the answer's file
   */
  public Decision<Verification> complete(
      String challengeId, String answer, String place, Caller caller) {
    Optional<Challenge> asked = books.read(pages -> pages.verifications().challenge(challengeId));
    if (asked.isEmpty()) {
      return Decision.refused(
          Refusal.of(RuleCode.NO_SUCH_CHALLENGE).with("challenge", challengeId));
    }
    // The slow hash of a PIN is computed before the books are locked for writing.
    boolean right = isRight(asked.get(), answer, place, caller);
    Request request =
        new Request(caller.requestId(), "verify complete", Map.of("challenge", challengeId), "");
    // A wrong answer counts on a dry run too: otherwise a dry run would be a way to guess.
    return books.write(
        right ? caller : caller.inEarnest(),
        pages ->
            Requests.once(
                pages,
                request,
                caller,
                id -> pages.verifications().verification(id).orElseThrow(),
                () -> judged(pages, challengeId, right, caller),
                Verification::id));
  }

  private boolean isRight(Challenge challenge, String answer, String place, Caller caller) {
    Optional<Refusal> obstacle =
        books.read(
            pages ->
                VerificationRules.obstacleToAnswer(
                    challenge,
                    pages.verifications().guard(challenge.login().personId()),
                    caller.now()));
    return switch (challenge.method()) {
      case FACE -> challenge.liveness().orElseThrow().matches(AnswerText.face(answer, place));
      case SMS -> smsMatches(challenge, AnswerText.sms(answer, place));
      case PIN -> {
        char[] pin = AnswerText.pin(answer, place);
        yield obstacle.isEmpty() && pinMatches(challenge.login().personId(), pin);
      }
    };
  }

  private boolean smsMatches(Challenge challenge, String digits) {
    Optional<String> expected =
        books.read(pages -> pages.verifications().codeIndex(challenge.id()));
    return expected.equals(Optional.of(codeIndex(challenge, digits)));
  }

  private boolean pinMatches(String personId, char[] pin) {
    Optional<String> hash = books.read(pages -> pages.verifications().pinHash(personId));
    return hash.isPresent() && PinHash.decode(hash.get()).matches(pin);
  }

  private Decision<Verification> judged(
      Pages pages, String challengeId, boolean right, Caller caller) {
    Challenge challenge = pages.verifications().challenge(challengeId).orElseThrow();
    Login login = challenge.login();
    Judgement judgement =
        VerificationRules.judge(
            challenge, right, pages.verifications().guard(login.personId()), caller.now());
    pages.verifications().replace(judgement.challenge());
    pages.verifications().save(login.personId(), judgement.guard());
    if (!judgement.passed()) {
      return Decision.refused(judgement.refusal().orElseThrow().with("person", login.personId()));
    }
    Verification given = Verification.of(ids.next("W"), judgement.challenge(), caller.now());
    pages.verifications().insert(given);
    pages.verifications().saveLastPrefecture(login.personId(), login.prefecture());
    rememberDevice(pages, login, caller.now());
    return Decision.accepted(given);
  }

  private static void rememberDevice(Pages pages, Login login, Instant now) {
    boolean own = login.deviceId().equals(Standing.stationDevice(pages));
    if (!own
        && !pages.verifications().personalDevices(login.personId()).containsKey(login.deviceId())) {
      pages.verifications().addDevice(login, now);
    }
  }

  /**
   * Sets a station PIN (G25). The first one may be set at the counter where the documents have just
   * been checked; a new one in its place needs a verification that holds.
   */
  public Decision<VerificationStatus> setPin(String personId, char[] pin, Caller caller) {
    String hash = PinHash.create(pin, random, PinHash.ITERATIONS).encoded();
    return books.write(
        caller,
        pages ->
            PersonFiles.findBound(pages, personId)
                .then(person -> mayHavePin(pages, personId, caller))
                .map(
                    allowed -> {
                      pages.verifications().savePinHash(personId, hash);
                      return Standing.status(pages, personId, caller.now());
                    }));
  }

  private static Decision<String> mayHavePin(Pages pages, String personId, Caller caller) {
    boolean first = pages.verifications().pinHash(personId).isEmpty();
    return first ? Decision.accepted(personId) : Standing.verified(pages, personId, caller.now());
  }

  public Decision<VerificationStatus> status(String personId, Caller caller) {
    return books.read(
        pages ->
            PersonFiles.findBound(pages, personId)
                .map(person -> Standing.status(pages, personId, caller.now())));
  }
}
