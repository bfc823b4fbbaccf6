package org.shebao.region;

import java.util.Optional;

/** How the payer gets the receipt 票据获取 (article sections 1 and 2; G34). */
public enum ReceiptRoute implements PolicyWord {
  /** 电子票据 in the WeChat card wallet. */
  E_RECEIPT_CARD_WALLET("e-receipt-card-wallet"),
  /** 纸质票据 at an outlet against 取证码. */
  PAPER_BY_PICKUP_CODE("paper-by-pickup-code"),
  /** EMS 邮寄 */
  EMS_MAIL("ems-mail"),
  /** 线下大厅自取 */
  HALL_PICKUP("hall-pickup"),
  /** 政务服务网下载 */
  GOV_SERVICE_SITE_DOWNLOAD("gov-service-site-download");

  private final String code;

  ReceiptRoute(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static Optional<ReceiptRoute> ofCode(String code) {
    return PolicyWord.find(ReceiptRoute.class, code);
  }
}
