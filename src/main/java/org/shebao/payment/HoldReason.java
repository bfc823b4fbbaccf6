package org.shebao.payment;

/** Why a charged payment waits for a second person before it counts. */
public enum HoldReason {
  /** 银联风控: more than 5000.00 by a card network (article section 4; G14, G17). */
  UNIONPAY_REVIEW("unionpay-review"),
  /** More than 5000.00 by another channel: the same protection, an honest name (G17). */
  INTERNAL_REVIEW("internal-review"),
  /** 亲属代缴: a clerk checks kinship, the third level (article section 3; G12). */
  PROXY_REVIEW("proxy-review");

  private final String code;

  HoldReason(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
