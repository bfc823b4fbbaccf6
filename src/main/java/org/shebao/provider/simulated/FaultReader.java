package org.shebao.provider.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;
import org.shebao.money.Money;
import org.shebao.provider.ProviderMethod;

/** Reads scripts; every problem names the entry and the field. */
final class FaultReader {
  private static final String DEFAULT_REASON = "NOT_ENOUGH";
  private static final String REASON_CODE = "[A-Z][A-Z0-9_]{0,31}";
  private static final String ORDER_NUMBER = "[0-9A-Za-z_\\-|*]{6,32}";

  /** An order that nobody placed. */
  private static final String DEFAULT_ORDER = "NOBODYS-ORDER";

  private final Instant now;

  /**
   * @param now when an outage begins that does not say when
   */
  FaultReader(Instant now) {
    this.now = now;
  }

  List<Fault> read(String json, String place) {
    JsonFields script = JsonFields.object(json, place);
    script.allowOnly("faults");
    // An absent list must not clear the script by accident.
    require(script, "faults");
    return script.objects("faults").stream().map(this::fault).toList();
  }

  private Fault fault(JsonFields entry) {
    entry.allowOnly(
        Stream.concat(
                Stream.of("on", "behaviour", "times", "match"),
                Stream.of(FaultField.values()).flatMap(field -> field.names().stream()))
            .distinct()
            .toArray(String[]::new));
    Operation on = choice(entry, "on", EnumSet.allOf(Operation.class));
    Behaviour behaviour = choice(entry, "behaviour", on.behaviours());
    refuseUnused(entry, behaviour);
    boolean always = on == Operation.ANY;
    return new Fault(
        on,
        behaviour,
        always ? 0 : atLeast(entry, "times", 0).orElse(1),
        entry.optionalObject("match").map(match -> match(match, on)).orElse(FaultMatch.ANY),
        terms(entry, behaviour));
  }

  private static void refuseUnused(JsonFields entry, Behaviour behaviour) {
    List<String> used =
        Stream.of(FaultField.values())
            .filter(behaviour::takes)
            .flatMap(field -> field.names().stream())
            .toList();
    Stream.of(FaultField.values())
        .flatMap(field -> field.names().stream())
        .filter(name -> !used.contains(name))
        .forEach(name -> refuse(entry, name, behaviour));
    if (behaviour == Behaviour.DOWN) {
      // It strikes by the clock, whatever is called and however often.
      refuse(entry, "times", behaviour);
      refuse(entry, "match", behaviour);
    }
  }

  private static void refuse(JsonFields entry, String field, Behaviour behaviour) {
    if (entry.has(field)) {
      throw new InputException(
          new Problem(entry.place(field), "fault.unused").with("behaviour", behaviour.code()));
    }
  }

  private static FaultMatch match(JsonFields match, Operation on) {
    if (on == Operation.BILL) {
      match.allowOnly("date", "nth");
    } else {
      match.allowOnly("orderNo", "method", "amountFen", "nth");
    }
    return new FaultMatch(
        match.optionalText("orderNo"),
        match.has("method")
            ? Optional.of(choice(match, "method", EnumSet.allOf(ProviderMethod.class)))
            : Optional.empty(),
        atLeast(match, "amountFen", 1).map(Money::ofFen),
        match.optionalDate("date"),
        atLeast(match, "nth", 1).map(Integer::longValue));
  }

  private FaultTerms terms(JsonFields entry, Behaviour behaviour) {
    if (behaviour.takes(FaultField.DELAY)) {
      require(entry, "delaySeconds");
    }
    return new FaultTerms(
        behaviour.takes(FaultField.REASON) ? reason(entry) : "",
        seconds(entry, "delaySeconds").orElse(Duration.ZERO),
        seconds(entry, "doneAfterSeconds"),
        behaviour.takes(FaultField.AMOUNT) ? Optional.of(deviation(entry)) : Optional.empty(),
        row(entry, behaviour),
        behaviour.takes(FaultField.OUTAGE) ? Optional.of(outage(entry)) : Optional.empty());
  }

  private static String reason(JsonFields entry) {
    return matching(entry, "reason", REASON_CODE, "fault.reason").orElse(DEFAULT_REASON);
  }

  private static Optional<Duration> seconds(JsonFields entry, String field) {
    return atLeast(entry, field, 1).map(Duration::ofSeconds);
  }

  private static Deviation deviation(JsonFields entry) {
    either(entry, "amountFen", "deltaFen");
    Optional<Money> exact = atLeast(entry, "amountFen", 1).map(Money::ofFen);
    if (exact.isPresent()) {
      return new Deviation(exact, 0);
    }
    Optional<Integer> delta = entry.optionalInteger("deltaFen");
    if (delta.filter(fen -> fen == 0).isPresent()) {
      throw new InputException(entry.place("deltaFen"), "fault.no-difference");
    }
    return delta.map(fen -> new Deviation(Optional.empty(), fen)).orElse(Deviation.ONE_FEN);
  }

  private static Optional<RowPick> row(JsonFields entry, Behaviour behaviour) {
    Optional<String> orderNo = matching(entry, "orderNo", ORDER_NUMBER, "fault.order");
    if (behaviour.takes(FaultField.ORDER)) {
      return Optional.of(byOrder(orderNo.orElse(DEFAULT_ORDER)));
    }
    if (!behaviour.takes(FaultField.ROW)) {
      return Optional.empty();
    }
    either(entry, "row", "orderNo");
    Optional<Long> nth = atLeast(entry, "row", 1).map(Integer::longValue);
    return orderNo
        .map(FaultReader::byOrder)
        .or(() -> nth.map(n -> new RowPick(Optional.of(n), Optional.empty())))
        .or(() -> Optional.of(RowPick.FIRST));
  }

  private static RowPick byOrder(String orderNo) {
    return new RowPick(Optional.empty(), Optional.of(orderNo));
  }

  private Outage outage(JsonFields entry) {
    either(entry, "until", "forSeconds");
    Instant from = entry.optionalInstant("from").orElse(now);
    Optional<Instant> until = entry.optionalInstant("until");
    if (until.isEmpty()) {
      require(entry, "forSeconds");
      return new Outage(from, from.plus(seconds(entry, "forSeconds").orElseThrow()));
    }
    if (!until.get().isAfter(from)) {
      throw new InputException(entry.place("until"), "fault.until");
    }
    return new Outage(from, until.get());
  }

  private static void require(JsonFields fields, String field) {
    if (!fields.has(field)) {
      throw new InputException(fields.place(field), "missing");
    }
  }

  private static void either(JsonFields entry, String one, String other) {
    if (entry.has(one) && entry.has(other)) {
      throw new InputException(new Problem(entry.place(other), "fault.either").with("other", one));
    }
  }

  private static Optional<String> matching(
      JsonFields entry, String field, String pattern, String problem) {
    Optional<String> text = entry.optionalText(field);
    if (text.filter(t -> !t.matches(pattern)).isPresent()) {
      throw new InputException(entry.place(field), problem);
    }
    return text;
  }

  private static Optional<Integer> atLeast(JsonFields fields, String field, int least) {
    Optional<Integer> number = fields.optionalInteger(field);
    if (number.filter(n -> n < least).isPresent()) {
      throw new InputException(
          new Problem(fields.place(field), "fault.minimum").with("least", least));
    }
    return number;
  }

  private static <E extends Enum<E>> E choice(
      JsonFields fields, String field, Collection<E> among) {
    return ScriptWord.find(among, fields.text(field))
        .orElseThrow(
            () ->
                new InputException(
                    new Problem(fields.place(field), "fault.choice")
                        .with("known", ScriptWord.list(among))));
  }
}
