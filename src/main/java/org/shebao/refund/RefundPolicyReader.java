package org.shebao.refund;

import java.util.Map;
import java.util.Optional;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;
import org.shebao.money.Money;

/** Reads the station's own settings for refunds; what the file does not name stays as shipped. */
final class RefundPolicyReader {
  private static final Map<String, Boolean> LATE = Map.of("carry", true, "refuse", false);

  private RefundPolicyReader() {}

  static RefundPolicy read(String json, String place) {
    JsonFields fields = JsonFields.object(json, place);
    fields.allowOnly("cutoffDay", "strictSameMonth", "late", "approvalLimit");
    RefundPolicy shipped = RefundPolicy.SHIPPED;
    return new RefundPolicy(
        cutoffDay(fields).orElse(shipped.cutoffDay()),
        fields.optionalFlag("strictSameMonth").orElse(shipped.strictSameMonth()),
        late(fields).orElse(shipped.carriesLate()),
        limit(fields).orElse(shipped.approvalLimit()));
  }

  private static Optional<Integer> cutoffDay(JsonFields fields) {
    Optional<Integer> day = fields.optionalInteger("cutoffDay");
    if (day.filter(d -> d < 1 || d > RefundPolicy.LAST_DAY_OF_EVERY_MONTH).isPresent()) {
      throw new InputException(fields.place("cutoffDay"), "refunds.cutoff-day");
    }
    return day;
  }

  private static Optional<Boolean> late(JsonFields fields) {
    return fields
        .optionalText("late")
        .map(
            word ->
                Optional.ofNullable(LATE.get(word))
                    .orElseThrow(
                        () ->
                            new InputException(new Problem(fields.place("late"), "refunds.late"))));
  }

  private static Optional<Money> limit(JsonFields fields) {
    try {
      Optional<Money> limit =
          fields.optionalDecimal("approvalLimit").map(yuan -> Money.ofYuan(yuan.toPlainString()));
      if (limit.filter(money -> money.fen() < 0).isPresent()) {
        throw new InputException(fields.place("approvalLimit"), "refunds.limit");
      }
      return limit;
    } catch (IllegalArgumentException e) {
      throw new InputException(fields.place("approvalLimit"), "refunds.limit");
    }
  }
}
