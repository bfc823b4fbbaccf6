package org.shebao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrappedTextTest {
  @Test
  void breaksEnglishBetweenWords() {
    assertEquals(
        List.of("to be paid", "by the 25th"), WrappedText.lines("to be paid by the 25th", 11));
  }

  @Test
  void countsAnIdeographAsTwoColumns() {
    assertEquals(List.of("城乡居民", "医保"), WrappedText.lines("城乡居民医保", 9));
  }

  @Test
  void keepsClosingPunctuationOnTheLineItCloses() {
    assertEquals(List.of("微信零", "钱、银", "行卡"), WrappedText.lines("微信零钱、银行卡", 6));
  }

  @Test
  void leavesAWordWiderThanTheLineWhole() {
    assertEquals(List.of("see", "https://x.gov.cn"), WrappedText.lines("see https://x.gov.cn", 6));
  }

  @Test
  void makesNoLineOfNothing() {
    assertEquals(List.of(), WrappedText.lines("", 10));
  }
}
