package org.shebao.engine;

import java.util.List;
import java.util.Optional;
import org.shebao.casework.CaseTerm;
import org.shebao.money.Money;
import org.shebao.refund.RefundRoute;

/**
 * What can go back of a payment, by which route and until when.
 *
 * @param refundable what can go back now by any route, together
 * @param routes the best first
 * @param handling between which days a duplicate charge that is reported now is settled (G30)
 * @param carriesLate whether an ordinary refund that is asked for too late carries the money into
 *     next year's pool (G03)
 */
public record RefundQuote(
    PaymentFile payment,
    Money refundable,
    List<RefundRoute> routes,
    Optional<CaseTerm> handling,
    boolean carriesLate) {
  public RefundQuote {
    routes = List.copyOf(routes);
  }
}
