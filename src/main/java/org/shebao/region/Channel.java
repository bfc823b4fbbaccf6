package org.shebao.region;

import java.util.Optional;

/** With what a region takes payments 支付渠道 (article sections 2 and 3; G16, G36). */
public enum Channel implements PolicyWord {
  /** 微信零钱 */
  WECHAT_BALANCE("wechat-balance"),
  /** 银行卡, debit and credit. */
  BANK_CARD("bank-card"),
  /** 云闪付 */
  UNIONPAY_QUICKPASS("unionpay-quickpass"),
  /** 银行协议扣款 */
  AGREEMENT_DEBIT("agreement-debit"),
  /** 数字人民币, the article's outlook: only where a station's policy file allows it. */
  ECNY("ecny");

  private final String code;

  Channel(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static Optional<Channel> ofCode(String code) {
    return PolicyWord.find(Channel.class, code);
  }
}
