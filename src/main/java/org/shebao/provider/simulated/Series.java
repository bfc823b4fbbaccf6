package org.shebao.provider.simulated;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The provider's two series of numbers, in the shape of WeChat Pay's: a prefix, the day, a counter
 * of the provider's own. Both grow with the counter alone, so no number is given twice.
 */
public enum Series {
  /** 28 digits, like {@code 4200000925202101284997714292}. */
  TRANSACTION("4200000000", 10),
  /** 29 digits, like {@code 50300807172021020106006664916}. */
  REFUND("5030000000", 11);

  private final String prefix;
  private final int counterDigits;

  Series(String prefix, int counterDigits) {
    this.prefix = prefix;
    this.counterDigits = counterDigits;
  }

  /** The number for the {@code count}-th entry of the series, made at {@code at}. */
  String number(Instant at, long count) {
    String day = ShanghaiTime.dateOf(at).format(DateTimeFormatter.BASIC_ISO_DATE);
    String counter = String.format(Locale.ROOT, "%0" + counterDigits + "d", count);
    if (counter.length() > counterDigits) {
      throw new IllegalStateException("the series is used up: " + this);
    }
    return prefix + day + counter;
  }
}
