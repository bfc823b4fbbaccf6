package org.shebao.contribution;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.money.Money;
import org.shebao.region.InsuranceType;

/**
 * The part of the average wage that a flexibly employed person chooses as contribution base, in
 * percent: from 60 to 300 with at most two decimals (FP-CALC).
 */
public record BasePercent(BigDecimal value) {
  private static final BigDecimal LEAST = new BigDecimal(60);
  private static final BigDecimal MOST = new BigDecimal(300);

  public static final BasePercent LOWEST = new BasePercent(LEAST);
  public static final BasePercent HIGHEST = new BasePercent(MOST);

  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,2})?");

  public BasePercent {
    value = value.stripTrailingZeros();
    if (!isAllowed(value)) {
      throw new IllegalArgumentException("a base percent lies between 60 and 300");
    }
  }

  /**
   * Reads {@code 60}, {@code 82.5} or {@code 100%}.
   *
   * @throws InputException for anything else
   */
  public static BasePercent read(String text, String where) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceFirst("%$", "");
    if (!PERCENT.matcher(plain).matches() || !isAllowed(new BigDecimal(plain))) {
      throw new InputException(
          new Problem(where, "base-percent")
              .with("lowest", LOWEST.text())
              .with("highest", HIGHEST.text()));
    }
    return new BasePercent(new BigDecimal(plain));
  }

  /** Only the flexible pension lets people choose their base; local medical rules fix it. */
  public static boolean isChosenFor(InsuranceType insurance) {
    return insurance == InsuranceType.FLEXIBLE_PENSION;
  }

  /** This part of the wage, rounded to fen. */
  public Money of(Money averageWage) {
    return averageWage.times(value.movePointLeft(2));
  }

  /** The number without needless zeros: {@code 60}, {@code 82.5}. */
  public String text() {
    return value.toPlainString();
  }

  private static boolean isAllowed(BigDecimal value) {
    return value.compareTo(LEAST) >= 0
        && value.compareTo(MOST) <= 0
        && value.stripTrailingZeros().scale() <= 2;
  }
}
