package org.shebao.verification;

import java.util.Optional;
import java.util.stream.IntStream;
import org.shebao.input.Problem;

/**
 * What a station PIN looks like (G25; the rules are this project's own): 4 to 12 digits. One that
 * is easily guessed is allowed, because the fifth wrong try locks the account, but told of. The
 * caller wipes the characters.
 */
public final class PinFormat {
  public static final int SHORTEST = 4;
  public static final int LONGEST = 12;

  private static final int DIGITS = 10;
  private static final int UP = 1;
  private static final int DOWN = DIGITS - 1;

  private PinFormat() {}

  /**
   * The first rule that the PIN breaks; the problem never quotes it.
   *
   * @param where how the writer knows the place of the PIN
   */
  public static Optional<Problem> check(char[] pin, String where) {
    if (!IntStream.range(0, pin.length).allMatch(i -> pin[i] >= '0' && pin[i] <= '9')) {
      return Optional.of(new Problem(where, "pin.digits"));
    }
    if (pin.length < SHORTEST || pin.length > LONGEST) {
      return Optional.of(
          new Problem(where, "pin.length").with("shortest", SHORTEST).with("longest", LONGEST));
    }
    return Optional.empty();
  }

  /** The message that says why a PIN is easily guessed; empty for a good one. */
  public static Optional<String> weakness(char[] pin) {
    if (everyStepIs(0, pin)) {
      return Optional.of("notice.pin-one-digit");
    }
    if (everyStepIs(UP, pin) || everyStepIs(DOWN, pin)) {
      return Optional.of("notice.pin-run");
    }
    return Optional.empty();
  }

  /** Steps are counted round the dial, so that 890123 is a run too. */
  private static boolean everyStepIs(int step, char[] pin) {
    return IntStream.range(1, pin.length)
        .allMatch(i -> Math.floorMod(pin[i] - pin[i - 1], DIGITS) == step);
  }
}
