package org.shebao.diagnosis;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.shebao.input.InputException;

/**
 * The version of an app or of a system, compared number by number: 8.0.9 is older than 8.0.15, and
 * 13.2 is as new as 13.2.0 (G37).
 */
public record Version(List<Integer> numbers) implements Comparable<Version> {
  private static final Pattern TEXT = Pattern.compile("[Vv]?[0-9]{1,4}([.][0-9]{1,6}){0,4}");

  public Version {
    numbers = List.copyOf(numbers);
  }

  /**
   * Reads {@code 8.0.15} or {@code V8.0.15}.
   *
   * @param where the option that holds it
   * @throws InputException for anything else
   */
  public static Version read(String text, String where) {
    String bare = text.strip();
    if (!TEXT.matcher(bare).matches()) {
      throw new InputException(where, "version");
    }
    String digits = Character.isDigit(bare.charAt(0)) ? bare : bare.substring(1);
    return new Version(Arrays.stream(digits.split("[.]")).map(Integer::valueOf).toList());
  }

  @Override
  public int compareTo(Version other) {
    int longest = Math.max(numbers.size(), other.numbers.size());
    for (int i = 0; i < longest; i++) {
      int difference = Integer.compare(at(i), other.at(i));
      if (difference != 0) {
        return difference;
      }
    }
    return 0;
  }

  private int at(int index) {
    return index < numbers.size() ? numbers.get(index) : 0;
  }

  @Override
  public String toString() {
    return String.join(".", numbers.stream().map(String::valueOf).toList());
  }
}
