package org.shebao.diagnosis;

/** Who does the next thing. */
public enum Party {
  CLERK("clerk"),
  /** 另一名经办人: any operator but the one who began it (四眼原则). */
  SECOND_CLERK("second-clerk"),
  MANAGER("manager"),
  /** 支付机构, here 微信支付, through its customer service. */
  PROVIDER("provider"),
  /** 缴费人. */
  PAYER("payer"),
  /** 居民, the one at the counter. */
  RESIDENT("resident"),
  /** 发卡银行, which the payer asks. */
  ISSUER("issuer"),
  /** 社保经办机构 or 税务局: who decides where the station cannot. */
  AGENCY("agency"),
  NOBODY("nobody");

  private final String code;

  Party(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
