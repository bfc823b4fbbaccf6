package org.shebao.provider.simulated;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;
import org.shebao.money.Money;
import org.shebao.provider.ProviderMethod;

/** Reads scripts; every problem names the entry and the field. */
final class FaultReader {
  private static final String DEFAULT_REASON = "NOT_ENOUGH";
  private static final String REASON_CODE = "[A-Z][A-Z0-9_]{0,31}";

  private FaultReader() {}

  static List<Fault> read(String json, String place) {
    JsonFields script = JsonFields.object(json, place);
    script.allowOnly("faults");
    // An absent list must not clear the script by accident.
    require(script, "faults");
    return script.objects("faults").stream().map(FaultReader::fault).toList();
  }

  private static Fault fault(JsonFields entry) {
    entry.allowOnly("on", "behaviour", "reason", "times", "match", "delaySeconds");
    Operation on = choice(entry, "on", EnumSet.allOf(Operation.class));
    Behaviour behaviour = choice(entry, "behaviour", on.behaviours());
    return new Fault(
        on,
        behaviour,
        atLeast(entry, "times", 0).orElse(1),
        entry.optionalObject("match").map(FaultReader::match).orElse(FaultMatch.ANY),
        reason(entry, behaviour),
        delay(entry, behaviour));
  }

  private static FaultMatch match(JsonFields match) {
    match.allowOnly("orderNo", "method", "amountFen", "nth");
    return new FaultMatch(
        match.optionalText("orderNo"),
        match.has("method")
            ? Optional.of(choice(match, "method", EnumSet.allOf(ProviderMethod.class)))
            : Optional.empty(),
        atLeast(match, "amountFen", 1).map(Money::ofFen),
        atLeast(match, "nth", 1).map(Integer::longValue));
  }

  private static String reason(JsonFields entry, Behaviour behaviour) {
    if (!behaviour.hasReason()) {
      refuse(entry, "reason", behaviour);
      return "";
    }
    String reason = entry.optionalText("reason").orElse(DEFAULT_REASON);
    if (!reason.matches(REASON_CODE)) {
      throw new InputException(entry.place("reason"), "fault.reason");
    }
    return reason;
  }

  private static Duration delay(JsonFields entry, Behaviour behaviour) {
    if (!behaviour.hasDelay()) {
      refuse(entry, "delaySeconds", behaviour);
      return Duration.ZERO;
    }
    require(entry, "delaySeconds");
    return Duration.ofSeconds(atLeast(entry, "delaySeconds", 1).orElseThrow());
  }

  private static void require(JsonFields fields, String field) {
    if (!fields.has(field)) {
      throw new InputException(fields.place(field), "missing");
    }
  }

  private static void refuse(JsonFields entry, String field, Behaviour behaviour) {
    if (entry.has(field)) {
      throw new InputException(
          new Problem(entry.place(field), "fault.unused").with("behaviour", behaviour.code()));
    }
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
