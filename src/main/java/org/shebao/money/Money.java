package org.shebao.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/**
 * An amount of money in fen (1/100 yuan). May be negative in ledger postings; {@link #isPositive()}
 * tells what can be paid. Arithmetic is exact and throws {@link ArithmeticException} on overflow.
 */
public record Money(long fen) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  private static final Pattern YUAN = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");

  public static Money ofFen(long fen) {
    return new Money(fen);
  }

  /**
   * Reads yuan as a person types them: {@code 400}, {@code 400.5}, {@code 400.50}.
   *
   * @throws IllegalArgumentException for anything else, a sign or a third decimal included: nothing
   *     is ever rounded silently
   */
  public static Money ofYuan(String text) {
    if (!YUAN.matcher(text).matches()) {
      throw new IllegalArgumentException("not an amount in yuan with at most two decimals");
    }
    return new Money(new BigDecimal(text).movePointRight(2).longValueExact());
  }

  /** The amount of {@code yuan}, rounded half up to whole fen (contribution rule ROUND). */
  public static Money roundedFrom(BigDecimal yuan) {
    return new Money(yuan.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** This amount times {@code rate}, rounded half up to whole fen (contribution rule ROUND). */
  public Money times(BigDecimal rate) {
    return new Money(
        BigDecimal.valueOf(fen).multiply(rate).setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  public Money negated() {
    return new Money(Math.negateExact(fen));
  }

  public boolean isPositive() {
    return fen > 0;
  }

  /** Plain yuan with two decimals and no grouping, as bills and files carry it: {@code 400.00}. */
  public String yuan() {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  @Override
  public String toString() {
    return yuan();
  }
}
