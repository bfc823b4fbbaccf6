package org.shebao.engine;

import java.util.Set;
import org.shebao.receipt.Receipt;
import org.shebao.region.PolicyValue;
import org.shebao.region.ReceiptRoute;

/**
 * A receipt with everything that is printed on it.
 *
 * @param holder the insured person as on record when it was issued
 * @param checkCode six hex digits over number, amount and date under the station's key (RC-SIM)
 * @param routes how the payer gets it, by the region's policy on the day of payment (G34)
 */
public record ReceiptFile(
    Receipt receipt,
    PaymentFile file,
    PersonThen holder,
    StationProfile station,
    String checkCode,
    PolicyValue<Set<ReceiptRoute>> routes)
    implements Paper {}
