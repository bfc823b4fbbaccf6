package org.shebao.article;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebao.input.JsonFields;
import org.shebao.input.Resources;

/**
 * A short quotation from the article.
 *
 * @param section where it stands: {@code 6 item 1} is the first item of section 6; a {@code row}
 *     counts those of the section's table below its head
 * @param sentence in the article's own Chinese; the cells of a row apart by {@code |}
 */
public record ArticleSentence(String section, String sentence) {
  private static final Pattern BETWEEN_SOURCES = Pattern.compile("; ");
  private static final String ARTICLE = "article ";
  private static final String FILE = "sentences.json";

  /** What is quoted, in the order of the article. */
  public static List<ArticleSentence> all() {
    return JsonFields.array(Resources.text(ArticleSentence.class, FILE), FILE).stream()
        .map(each -> new ArticleSentence(each.text("section"), each.text("sentence")))
        .toList();
  }

  /**
   * The sentences that a rule goes by.
   *
   * @param source as the rule states it: {@code article 6 item 1; G06 G08}
   * @throws IllegalStateException when it names a section that is not quoted
   */
  public static List<ArticleSentence> in(String source) {
    var bySection =
        all().stream().collect(Collectors.toMap(ArticleSentence::section, Function.identity()));
    return sections(source)
        .map(
            section ->
                Optional.ofNullable(bySection.get(section))
                    .orElseThrow(() -> new IllegalStateException("not quoted: " + section)))
        .toList();
  }

  private static Stream<String> sections(String source) {
    return BETWEEN_SOURCES
        .splitAsStream(source)
        .filter(each -> each.startsWith(ARTICLE))
        .map(each -> each.substring(ARTICLE.length()));
  }
}
