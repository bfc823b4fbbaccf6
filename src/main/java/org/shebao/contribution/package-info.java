/**
 * Contributions 社会保险费: for which period 费款所属期 something is owed, how much, and why (assessment 核定).
 * Owns the shipped national rates 国家标准 and the reading of the station's own {@code rates.json}
 * 站点费率; a number that neither of them knows is asked for and never guessed. Level 缴费档次, base 缴费基数,
 * average wage 平均工资, account 个人账户, pooling 统筹. When a period may be paid by region is the business
 * of {@code region}.
 */
package org.shebao.contribution;
