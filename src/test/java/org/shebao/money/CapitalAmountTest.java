package org.shebao.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapitalAmountTest {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

  @ParameterizedTest
  @CsvSource({
    "400.00, 肆佰元整",
    "1070.05, 壹仟零柒拾元零伍分",
    "883.36, 捌佰捌拾叁元叁角陆分",
    "5000.00, 伍仟元整",
    "10000.10, 壹万元零壹角",
    "0.05, 伍分"
  })
  void writesTheExamplesOfTheDomainGuide(String yuan, String capitals) {
    assertEquals(capitals, CapitalAmount.of(Money.ofYuan(yuan)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 壹元整",
    "10, 壹拾元整",
    "11, 壹拾壹元整",
    "20, 贰拾元整",
    "100, 壹佰元整",
    "101, 壹佰零壹元整",
    "110, 壹佰壹拾元整",
    "1001, 壹仟零壹元整",
    "1010, 壹仟零壹拾元整",
    "1100, 壹仟壹佰元整",
    "2345, 贰仟叁佰肆拾伍元整",
    "6789, 陆仟柒佰捌拾玖元整",
    "10000, 壹万元整",
    "10005, 壹万零伍元整",
    "10050, 壹万零伍拾元整",
    "10500, 壹万零伍佰元整",
    "15000, 壹万伍仟元整",
    "100000, 壹拾万元整",
    "107000, 壹拾万柒仟元整",
    "1000000, 壹佰万元整",
    "10000000, 壹仟万元整",
    "10010001, 壹仟零壹万零壹元整",
    "100000000, 壹亿元整",
    "100000001, 壹亿零壹元整",
    "100010000, 壹亿零壹万元整",
    "110000000, 壹亿壹仟万元整",
    "1000000000, 壹拾亿元整",
    "100000000000, 壹仟亿元整",
    "999999999999, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整"
  })
  void writesWholeYuan(String yuan, String capitals) {
    assertEquals(capitals, CapitalAmount.of(Money.ofYuan(yuan)));
  }

  @ParameterizedTest
  @CsvSource({
    "100000000000000, 壹万亿元整",
    "100010000000000, 壹万零壹亿元整",
    "100000001000000, 壹万亿零壹万元整",
    "100000000000001, 壹万亿元零壹分",
    "123456789012345678, 壹仟贰佰叁拾肆万伍仟陆佰柒拾捌亿玖仟零壹拾贰万叁仟肆佰伍拾陆元柒角捌分",
    "999999999999999999, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
  })
  void writesFenUpToTenThousandsOfYi(long fen, String capitals) {
    assertEquals(capitals, CapitalAmount.of(Money.ofFen(fen)));
  }

  @ParameterizedTest
  @CsvSource({
    "0.00, 零元整",
    "0.10, 壹角",
    "0.01, 壹分",
    "0.15, 壹角伍分",
    "1.01, 壹元零壹分",
    "1.10, 壹元壹角",
    "1.11, 壹元壹角壹分",
    "10.50, 壹拾元零伍角",
    "10.05, 壹拾元零伍分",
    "101.01, 壹佰零壹元零壹分",
    "1000.50, 壹仟元零伍角",
    "1409.50, 壹仟肆佰零玖元伍角",
    "6007.14, 陆仟零柒元壹角肆分",
    "107000.53, 壹拾万柒仟元零伍角叁分"
  })
  void writesJiaoAndFen(String yuan, String capitals) {
    assertEquals(capitals, CapitalAmount.of(Money.ofYuan(yuan)));
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, 1_000_000_000_000_000_000L, Long.MAX_VALUE})
  void refusesNegativeAndLargerAmounts(long fen) {
    assertThrows(IllegalArgumentException.class, () -> CapitalAmount.of(Money.ofFen(fen)));
  }

  @Test
  void readsBackAsTheSameAmountForEverySmallOne() {
    for (long fen = 0; fen <= 300_000; fen++) {
      assertReadsBack(fen);
    }
  }

  @ParameterizedTest
  @MethodSource
  void readsBackAsTheSameAmount(long fen) {
    assertReadsBack(fen);
  }

  static LongStream readsBackAsTheSameAmount() {
    Random random = new Random(20261123);
    return LongStream.range(0, 200)
        .map(i -> random.nextLong(1_000_000_000_000_000_000L) >> random.nextInt(40))
        // Many zeros in a row are where the words go wrong.
        .flatMap(fen -> LongStream.of(fen, fen / 1_000_000 * 1_000_000, fen & ~0xFFFFFFL));
  }

  private static void assertReadsBack(long fen) {
    String capitals = CapitalAmount.of(Money.ofFen(fen));
    assertEquals(fen, fenOf(capitals), capitals);
  }

  private static long fenOf(String capitals) {
    int yuanEnd = capitals.indexOf('元');
    long fen = yuanEnd < 0 ? 0 : 100 * integerOf(capitals.substring(0, yuanEnd));
    int digit = 0;
    for (char c : capitals.substring(yuanEnd + 1).toCharArray()) {
      if (c == '角') {
        fen += 10 * digit;
      } else if (c == '分') {
        fen += digit;
      } else if (c != '整') {
        digit = DIGITS.indexOf(c);
      }
    }
    return fen;
  }

  private static long integerOf(String words) {
    for (String unit : new String[] {"亿", "万", "仟", "佰", "拾"}) {
      int at = words.lastIndexOf(unit);
      if (at >= 0) {
        return integerOf(words.substring(0, at)) * valueOf(unit)
            + integerOf(words.substring(at + 1));
      }
    }
    return words.isEmpty() ? 0 : DIGITS.indexOf(words.charAt(words.length() - 1));
  }

  private static long valueOf(String unit) {
    return switch (unit) {
      case "亿" -> 100_000_000;
      case "万" -> 10_000;
      case "仟" -> 1000;
      case "佰" -> 100;
      default -> 10;
    };
  }
}
