package org.shebao.simulation;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebao.TestPeople;
import org.shebao.engine.BatchDesk;
import org.shebao.engine.Caller;
import org.shebao.engine.PayRequest;
import org.shebao.engine.PaymentFile;
import org.shebao.engine.RecoveryDesk;
import org.shebao.engine.RefundFile;
import org.shebao.engine.RefundRequest;
import org.shebao.engine.Station;
import org.shebao.input.JsonFields;
import org.shebao.payment.Payment;
import org.shebao.person.Applicant;
import org.shebao.refund.Refund;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.verification.Challenge;
import org.shebao.verification.LivenessAction;
import org.shebao.verification.VerificationMethod;

/** One operator at one station, in one process: what a person can do with the commands. */
final class Clerk {
  private final World world;
  private final Station station;
  private final String operator;

  Clerk(World world, Station station, String operator) {
    this.world = world;
    this.station = station;
    this.operator = operator;
  }

  Station station() {
    return station;
  }

  Caller caller() {
    return caller(world.nextNumber("q"), operator, false);
  }

  Caller rehearsing() {
    return caller(world.nextNumber("q"), operator, true);
  }

  private Caller caller(String requestId, String by, boolean dryRun) {
    return new Caller(world.clock.instant(), by, requestId, dryRun);
  }

  /** Asks something new, and remembers that it was asked before anything can die of it. */
  Decision<String> ask(String what, Diary.Command command) {
    Diary.Asked request = new Diary.Asked(world.nextNumber("q"), what, operator, command);
    world.diary.begin(request);
    return repeat(request);
  }

  /** Asks again what was asked before, by whomever. */
  Decision<String> repeat(Diary.Asked request) {
    Decision<String> answer =
        world.diary.ask(request, station, caller(request.requestId(), request.operator(), false));
    world.tally.count("asked." + request.what());
    answer.refusal().ifPresent(refusal -> world.tally.count("refused." + refusal.code()));
    return answer;
  }

  void bind(int n, String region, String group) {
    Applicant applicant =
        Applicant.read(
                JsonFields.object(TestPeople.applicant(n, region, group, "none"), "reader"),
                caller().today())
            .value();
    ask(
        "bind",
        (at, caller) ->
            at.bindings()
                .bind(applicant, TestPeople.photos(), caller)
                .map(file -> file.person().id()));
  }

  /** The person looks into the camera and does as told. */
  void verifyByFace(String person) {
    started(person, VerificationMethod.FACE)
        .ifPresent(
            challenge ->
                answered(
                    person,
                    challenge,
                    challenge.liveness().orElseThrow().actions().stream()
                        .map(LivenessAction::code)
                        .collect(Collectors.joining(" "))));
  }

  /** The person reads the code from their phone, or reads it wrong. */
  void verifyBySms(String person, boolean right) {
    started(person, VerificationMethod.SMS)
        .ifPresent(
            challenge -> {
              // A process that died after the commit never sent the code.
              String code = world.phones.getOrDefault(challenge.id(), "000000");
              answered(person, challenge, right ? code : "999999");
            });
  }

  void verifyByPin(String person, String pin) {
    started(person, VerificationMethod.PIN)
        .ifPresent(challenge -> answered(person, challenge, pin));
  }

  private Optional<Challenge> started(String person, VerificationMethod method) {
    return judged(
            person,
            "verify start",
            (at, caller) ->
                at.verifications()
                    .start(person, method, Optional.empty(), caller)
                    .map(started -> started.challenge().id()))
        .map(id -> world.stores.books().read(p -> p.verifications().challenge(id).orElseThrow()));
  }

  private void answered(String person, Challenge challenge, String answer) {
    judged(
        person,
        "verify complete",
        (at, caller) ->
            at.verifications()
                .complete(challenge.id(), answer, "answer", caller)
                .map(verification -> verification.id()));
  }

  /** Asks something that a lock forbids. */
  private Optional<String> judged(String person, String what, Diary.Command command) {
    Diary.Command watched =
        (at, caller) -> {
          var lock = world.locks.lockedUntil(person, caller.now());
          Decision<String> answer = command.carryOut(at, caller);
          answer
              .refusal()
              .filter(refusal -> refusal.code().kind() == org.shebao.rule.RuleCode.Kind.IDENTITY)
              .ifPresent(refusal -> world.locks.told(person, caller.now(), lock, refusal));
          return answer;
        };
    return ask(what, watched).fold(Optional::of, refusal -> Optional.empty());
  }

  void pay(PayRequest request) {
    ask(
        "pay " + request.method().code(),
        (at, caller) -> at.payments().pay(request, caller).map(this::firm));
  }

  /** What the answer to a payment says for ever; its state goes on. */
  private String firm(PaymentFile file) {
    Payment payment = file.payment();
    world.tally.count("state." + payment.state());
    return payment.id() + " " + payment.liability() + " " + payment.terms().amount();
  }

  void review(String payment, boolean approve) {
    ask(
        approve ? "approve" : "reject",
        (at, caller) -> at.payments().review(payment, approve, "checked", caller).map(this::firm));
  }

  void payBatch(String roster) {
    ask(
        "batch",
        (at, caller) -> {
          BatchDesk desk = at.batches();
          desk.pay(
              desk.check(roster, "roster.csv", caller),
              caller,
              (line, told) -> told.fold(this::firm, Refusal::code));
          return Decision.accepted(roster);
        });
  }

  /** {@code pay resolve --all}: what is due. */
  void resolveAll() {
    RecoveryDesk.Agenda agenda = station.recovery().agenda(caller());
    agenda.due().forEach(this::resolve);
    agenda.watched().forEach(this::resolve);
  }

  /** Also what was asked about only lately. */
  void resolveEverything() {
    resolveAll();
    station.recovery().agenda(caller()).waiting().forEach(this::resolve);
  }

  void resolve(String payment) {
    station.recovery().resolve(payment, caller()).ifAccepted(this::firm);
    world.tally.count("asked.resolve");
  }

  void refund(RefundRequest request) {
    ask(
        "refund " + request.kind().code(),
        (at, caller) -> at.refunds().request(request, caller).map(this::firm));
  }

  private String firm(RefundFile file) {
    Refund refund = file.refund();
    world.tally.count("refund." + refund.state());
    return refund.id() + " " + refund.target() + " " + refund.amount();
  }

  void reviewRefund(String refund, boolean approve) {
    ask(
        approve ? "approve refund" : "reject refund",
        (at, caller) -> at.refunds().review(refund, approve, "checked", caller).map(this::firm));
  }

  void overrideCarry(String refund) {
    ask(
        "override carry",
        (at, caller) -> at.refunds().override(refund, "hardship", caller).map(this::firm));
  }

  void recordFault(Instant from) {
    ask(
        "fault",
        (at, caller) ->
            at.faults()
                .record(Optional.of(from), Optional.empty(), "provider down", caller)
                .map(f -> f.fault().id()));
  }

  void endFault(String fault, Instant to) {
    ask(
        "end fault",
        (at, caller) -> at.faults().end(fault, Optional.of(to), caller).map(f -> f.fault().id()));
  }

  void release(String person) {
    ask(
        "release",
        (at, caller) -> at.bindings().release(person, caller).map(file -> file.person().id()));
  }

  void move(String person, String region) {
    ask(
        "move",
        (at, caller) -> at.bindings().move(person, region, caller).map(file -> file.person().id()));
  }

  /** Opens the station for the first time. */
  void open() {
    station.ensureProfile(caller());
  }
}
