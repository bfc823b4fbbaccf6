package org.shebao.money;

/**
 * An amount in capitals 金额大写, as receipts print it (RC-AMOUNT-WORDS): {@code 1070.05} is {@code
 * 壹仟零柒拾元零伍分}. Where the national rules for filling in notes leave a choice, one is made: a zero is
 * written between a yuan digit 0 and jiao (壹万元零壹角), none between a full 万 or 亿 and thousands
 * (壹拾万柒仟元整), and 整 stands only where neither jiao nor fen follow.
 */
public final class CapitalAmount {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final long WAN = 10_000;
  private static final long YI = WAN * WAN;

  /** Above this 万亿 would itself need a multiple that no receipt knows how to write. */
  private static final long LARGEST_YUAN = YI * YI - 1;

  private CapitalAmount() {}

  /**
   * The capitals of an amount from 0.00 to 9999999999999999.99.
   *
   * @throws IllegalArgumentException for a negative or larger amount
   */
  public static String of(Money amount) {
    long yuan = amount.fen() / 100;
    if (amount.fen() < 0 || yuan > LARGEST_YUAN) {
      throw new IllegalArgumentException("no capitals for an amount that is negative or too large");
    }
    int jiao = (int) (amount.fen() / 10 % 10);
    int fen = (int) (amount.fen() % 10);
    if (jiao == 0 && fen == 0) {
      return (yuan == 0 ? "零" : integer(yuan)) + "元整";
    }
    return (yuan == 0 ? "" : integer(yuan) + "元") + cents(yuan, jiao, fen);
  }

  private static String cents(long yuan, int jiao, int fen) {
    boolean gap = yuan > 0 && (jiao == 0 || yuan % 10 == 0);
    return (gap ? "零" : "")
        + (jiao == 0 ? "" : digit(jiao) + "角")
        + (fen == 0 ? "" : digit(fen) + "分");
  }

  /** A positive whole number; its first digit is never a zero. */
  private static String integer(long number) {
    if (number >= YI) {
      return split(number, YI, "亿");
    }
    if (number >= WAN) {
      return split(number, WAN, "万");
    }
    if (number >= 1000) {
      return split(number, 1000, "仟");
    }
    if (number >= 100) {
      return split(number, 100, "佰");
    }
    return number >= 10 ? split(number, 10, "拾") : digit((int) number);
  }

  private static String split(long number, long unit, String name) {
    long rest = number % unit;
    String high = integer(number / unit) + name;
    if (rest == 0) {
      return high;
    }
    return high + (rest < unit / 10 ? "零" : "") + integer(rest);
  }

  private static String digit(int value) {
    return DIGITS.substring(value, value + 1);
  }
}
