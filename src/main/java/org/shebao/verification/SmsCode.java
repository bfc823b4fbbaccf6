package org.shebao.verification;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The code of one text message: six digits, leading zeros included (G28). A secret. */
public record SmsCode(String digits) {
  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
  private static final int BOUND = 1_000_000;

  /**
   * @throws IllegalArgumentException unless there are six digits
   */
  public SmsCode {
    if (!SIX_DIGITS.matcher(digits).matches()) {
      throw new IllegalArgumentException("an SMS code has six digits");
    }
  }

  /** Every code from 000000 to 999999 is equally likely. */
  public static SmsCode random(RandomGenerator random) {
    return new SmsCode(String.format(Locale.ROOT, "%06d", random.nextInt(BOUND)));
  }

  /** Never the digits: a log may keep this text. */
  @Override
  public String toString() {
    return "SmsCode[secret]";
  }
}
