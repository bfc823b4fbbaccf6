package org.shebao.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.rule.Basis;

/** The table of section 7 of the article, and the sentence below it. */
class PlatformTest {
  private static final List<Platform> SHIPPED = Platform.shipped();

  @Test
  void comparesThoseOfTheArticleInItsOrder() {
    assertEquals(
        Arrays.asList(Platform.Kind.values()), SHIPPED.stream().map(Platform::kind).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "WECHAT,       always,      3,  31",
    "ALIPAY,       always,      4,  29",
    "BANK_COUNTER, 08:30-16:30, 30, local",
  })
  void saysOfEachWhatTheTableSays(Platform.Kind kind, String hours, int minutes, String coverage) {
    Platform platform = SHIPPED.get(kind.ordinal());

    assertEquals(
        hours,
        platform
            .hours()
            .value()
            .workdays()
            .map(each -> each.opens() + "-" + each.closes())
            .orElse("always"));
    assertEquals(minutes, platform.minutes().value());
    assertEquals(
        coverage, platform.coverage().value().regions().map(String::valueOf).orElse("local"));
    assertEquals(
        List.of(Basis.ARTICLE_TABLE, Basis.ARTICLE_TABLE, Basis.ARTICLE_TABLE),
        List.of(platform.hours().basis(), platform.minutes().basis(), platform.coverage().basis()));
  }

  @Test
  void praisesTheReceiptsOfTheCounterAndKnowsNothingOfAlipays() {
    assertEquals("stronger", SHIPPED.get(2).receipt().value());
    assertEquals(Basis.ARTICLE_GENERAL, SHIPPED.get(2).receipt().basis());
    assertFalse(SHIPPED.get(1).receipt().isKnown());
  }
}
