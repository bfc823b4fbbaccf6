/**
 * The article 文章: the sentences that the rules go by, in its own words, each by its section. Names
 * only {@code input}.
 */
package org.shebao.article;
