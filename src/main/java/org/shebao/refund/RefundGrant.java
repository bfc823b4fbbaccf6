package org.shebao.refund;

import org.shebao.money.Money;

/**
 * A refund that the rules let pass.
 *
 * @param begins the state it begins in: sent at once, waiting for a second person, or carried over
 */
public record RefundGrant(Refund.Target target, RefundKind kind, Money amount, RefundState begins) {

  /** The refund under its number. */
  public Refund under(String id, Refund.Asking asking) {
    return new Refund(id, target, kind, amount, asking, begins, Refund.Handling.NONE);
  }
}
