/**
 * The payment provider 支付机构 as the station sees it: the port, the orders it takes and the answers
 * it gives. An answer that did not arrive is an answer of its own ({@code NO_ANSWER}): the money
 * may or may not have moved, and only a query tells (G33).
 */
package org.shebao.provider;
