/** Amounts 金额: a {@code long} of fen with exact arithmetic, and its form in capitals 大写. */
package org.shebao.money;
