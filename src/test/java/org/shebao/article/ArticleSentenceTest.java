package org.shebao.article;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.rule.Basis;
import org.shebao.rule.RuleCode;

class ArticleSentenceTest {
  private static final int SHORT = 60;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          article 6 item 1; G06 G08         | 每月25日后暂停下月社保费申报,需在1-25日完成缴费
          article 4; G24                    | 连续5次输错密码将锁定账户24小时,异常登录行为会触发人脸识别强验证
          article 1 step 2; article 6 item 3 | 首次使用需绑定电子社保卡 / 变更参保地需先解除原电子社保卡绑定
          RM-COLLECT; FM-CALC               | ''
          """)
  void quotesTheSectionsThatARuleNames(String source, String expected) {
    List<String> quoted =
        ArticleSentence.in(source).stream().map(ArticleSentence::sentence).toList();

    assertEquals(expected, String.join(" / ", quoted));
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleOfTheArticleIsQuoted(RuleCode code) {
    boolean ofTheArticle =
        Set.of(Basis.ARTICLE_TABLE, Basis.ARTICLE_RULE, Basis.ARTICLE_GENERAL)
            .contains(code.basis());

    assertTrue(!ofTheArticle || !ArticleSentence.in(code.source()).isEmpty(), code.source());
  }

  @Test
  void quotesNothingThatNoRuleNames() {
    Set<ArticleSentence> named =
        Arrays.stream(RuleCode.values())
            .flatMap(code -> ArticleSentence.in(code.source()).stream())
            .collect(toSet());

    assertEquals(named, Set.copyOf(ArticleSentence.all()));
  }

  @Test
  void quotesEachSectionOnceAndShortly() {
    List<ArticleSentence> all = ArticleSentence.all();

    assertEquals(all.size(), all.stream().map(ArticleSentence::section).distinct().count());
    assertEquals(List.of(), all.stream().filter(each -> each.sentence().length() > SHORT).toList());
  }

  @Test
  void doesNotInventASentence() {
    assertThrows(IllegalStateException.class, () -> ArticleSentence.in("article 9 item 1"));
    assertEquals(Stream.of().toList(), ArticleSentence.in("wechatpay 5"));
  }
}
