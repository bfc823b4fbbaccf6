package org.shebao.rule;

import java.util.Locale;

/**
 * Another legal way to what a rule refuses. Which rule leaves which ways open is said beside the
 * rule; a refusal drops those that its own facts close.
 */
public enum Route {
  /** Another payment method that this region takes (article section 2). */
  OTHER_METHOD,
  /** 办事大厅: the local tax or social-security hall (article section 2). */
  HALL_COUNTER,
  /** 银行柜台 on working days (article section 7). */
  BANK_COUNTER,
  /** 城镇职工: the employer pays (G15). */
  EMPLOYER,
  /** The office that knows whether the treasury pays (G23). */
  TREASURY_OFFICE,
  /** 核对银行卡限额 with the card's bank (article section 5 row 1). */
  CARD_ISSUER,
  /** 联系微信客服 (article section 5 row 1). */
  WECHAT_SUPPORT,
  /** The simulated SMS code. */
  VERIFY_BY_SMS,
  /** The face: the strongest method, enough wherever a weaker one is. */
  VERIFY_BY_FACE,
  /** 港澳台居民居住证 (article section 5; G38). */
  RESIDENCE_PERMIT,
  /** 「中国领事」 for Chinese abroad (article section 5; G39). */
  CONSULAR_APP,
  /** A refund for another reason, each with a clock of its own (G01). */
  REFUND_OTHER_KIND,
  /** A person at this station who may decide what the first may not. */
  SECOND_OPERATOR,
  /** A case: somebody looks into it, with a date by which. */
  TROUBLESHOOT_CASE,
  /** Human resources and social security: pensions (G40). */
  HOTLINE_12333,
  /** Tax: contributions and how they are paid (G40). */
  HOTLINE_12366,
  /** Medical insurance (G40). */
  HOTLINE_12393;

  /** The stable name in JSON; the message is {@code other-way.CODE}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
