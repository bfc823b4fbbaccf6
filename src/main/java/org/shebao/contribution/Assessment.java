package org.shebao.contribution;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebao.money.Money;
import org.shebao.region.InsuranceType;
import org.shebao.rule.Basis;

/**
 * What is owed for one period 核定, and why. The amount is positive; the lines are empty or add up to
 * it exactly.
 *
 * @param basis where the number comes from
 * @param ruleId the contribution rule of the domain guide: {@code RM-COLLECT}, {@code RP-LEVELS},
 *     {@code FP-CALC}, {@code FM-CALC}
 * @param facts the numbers that the explanation quotes, amounts in yuan
 */
public record Assessment(
    InsuranceType insurance,
    Period period,
    Money amount,
    Basis basis,
    String ruleId,
    Map<String, String> facts,
    List<AssessmentLine> lines) {

  /** The amount was stated at the counter and no published figure was there to compare it with. */
  public static final String UNPUBLISHED = "unpublished";

  /** Most provinces keep this level for hardship groups only (RP-HARDSHIP); the caller decides. */
  public static final String HARDSHIP_ONLY = "hardshipOnly";

  /** No base was chosen, so the lowest one was taken. */
  public static final String DEFAULT_PERCENT = "defaultPercent";

  private static final String SOURCE = "source";

  public Assessment {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    lines = List.copyOf(lines);
    Money sum = lines.stream().map(AssessmentLine::amount).reduce(Money.ZERO, Money::plus);
    if (!amount.isPositive() || !lines.isEmpty() && !sum.equals(amount)) {
      throw new IllegalArgumentException("an assessment is positive and equals its lines");
    }
  }

  static Assessment of(AssessmentRequest request, String ruleId, Money amount, Basis basis) {
    return new Assessment(
        request.insurance(), request.period(), amount, basis, ruleId, Map.of(), List.of());
  }

  Assessment with(String fact, Object value) {
    Map<String, String> more = new LinkedHashMap<>(facts);
    more.put(fact, String.valueOf(value));
    return new Assessment(insurance, period, amount, basis, ruleId, more, lines);
  }

  /** A share of something, quoted in percent. */
  Assessment withPercent(String fact, BigDecimal share) {
    return with(fact, share.movePointRight(2).stripTrailingZeros().toPlainString());
  }

  Assessment from(Optional<String> source) {
    return source.map(name -> with(SOURCE, name)).orElse(this);
  }

  Assessment flagged(String flag) {
    return with(flag, true);
  }

  Assessment madeOf(AssessmentLine... parts) {
    return new Assessment(insurance, period, amount, basis, ruleId, facts, List.of(parts));
  }

  /** Whether one of the flags of this class was raised. */
  public boolean is(String flag) {
    return facts.containsKey(flag);
  }

  /** The key of the message that explains the amount from the {@link #facts()}. */
  public String explanation() {
    return "assessment." + ruleId + "." + basis.code();
  }

  /** The keys of the messages that the person should also read; often none. */
  public List<String> notes() {
    return Stream.of(UNPUBLISHED, HARDSHIP_ONLY, DEFAULT_PERCENT, SOURCE)
        .filter(this::is)
        .map(flag -> "assessment.note." + flag)
        .toList();
  }
}
