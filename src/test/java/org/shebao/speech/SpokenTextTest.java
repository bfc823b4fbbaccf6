package org.shebao.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as words, and pinyin where characters are read wrongly (domain guide, section 8). */
class SpokenTextTest {
  @ParameterizedTest
  @CsvSource({
    "amount, 400.50元, 四百元五角",
    "whole amount, 400.00 元, 四百元",
    "fen only, 7.05元, 七元零五分",
    "amount of ten, 15.00元, 十五元",
    "hotline, 打12333, 打一二三三三",
    "mobile, 13800138000, 一三八零零一三八零零零",
    "T plus one, T+1到, 下一个工作日到",
    "percent, 60%, 百分之六十",
    "range, 3-5个, 三至五个",
    "date, 2026-11-23, 二零二六年十一月二十三日",
    "time, 8:30, 八点三十分",
    "whole hour, 24:00, 二十四点",
    "gap, 1005, 一千零五",
    "round, 5000, 五千",
    "decimal, 2.5, 二点五",
  })
  void numbersBecomeWords(String id, String written, String spoken) {
    assertEquals(spoken, SpokenText.of(written, Tongue.CANTONESE));
  }

  @ParameterizedTest
  @CsvSource({
    "MANDARIN, 重复扣款, ' chong2 fu4 扣款'",
    "MANDARIN, 去银行, '去 yin2 hang2 '",
    "CANTONESE, 重复扣款, 重复扣款",
  })
  void mandarinGetsPinyinWhereTheVoiceErrs(Tongue tongue, String written, String spoken) {
    assertEquals(spoken, SpokenText.of(written, tongue));
  }
}
