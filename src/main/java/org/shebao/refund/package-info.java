/**
 * Refunds 退费: which routes are open until when, how much can go back, and what each event of a
 * refund does to the books. A refund sets its amount aside before the provider hears of it;
 * accepted is not succeeded.
 */
package org.shebao.refund;
