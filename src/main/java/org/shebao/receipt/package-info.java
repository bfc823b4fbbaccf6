/**
 * Receipts 缴费凭证: the document a payer takes away. Simulated: titled 模拟 and numbered outside the
 * real number space, never a fiscal receipt.
 */
package org.shebao.receipt;
