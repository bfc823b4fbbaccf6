package org.shebao.engine;

import org.shebao.refund.RefundState;

/**
 * What is printed of a refund: its receipt 退款凭证 once the money is back, or the notice 转入次年统筹通知 of
 * money that was asked for too late (G03).
 *
 * @param holder the insured person as on record when it was issued
 * @param checkCode six hex digits over number, amount and date under the station's key (RC-SIM)
 */
public record RefundPaper(
    RefundFile refund, PersonThen holder, StationProfile station, String checkCode)
    implements Paper {

  /** Whether it tells that no money goes back. */
  public boolean isCarryNotice() {
    return refund.refund().state() == RefundState.CARRIED_TO_NEXT_POOL;
  }
}
