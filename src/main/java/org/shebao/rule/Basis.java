package org.shebao.rule;

/** Where a rule or a policy value comes from; printed beside every value and every refusal. */
public enum Basis {
  /** A cell of one of the article's tables. */
  ARTICLE_TABLE("article-table"),
  /** A sentence of the article that states a rule for several regions. */
  ARTICLE_RULE("article-rule"),
  /** The article's general text, true where no rule or table says otherwise. */
  ARTICLE_GENERAL("article-general"),
  /** A published national document named in the domain guide. */
  SOURCED("sourced"),
  /** Concluded from the article by this project (依据文章推定). */
  INFERRED("inferred"),
  /** A number or decision of this project; the article is silent. */
  OURS("ours"),
  /** A file that the station maintains. */
  STATION("station"),
  /** Stated at the counter for this one payment. */
  STATED("stated"),
  /** Known to be unknown. */
  UNKNOWN("unknown");

  private final String code;

  Basis(String code) {
    this.code = code;
  }

  /** The stable name used in files and JSON. */
  public String code() {
    return code;
  }
}
