package org.shebao.payment;

import java.util.Arrays;
import java.util.Optional;
import org.shebao.provider.ProviderMethod;
import org.shebao.region.Channel;
import org.shebao.rule.Basis;

/**
 * How a contribution can be paid: the article's three modes and the channels of its region table.
 */
public enum PaymentMethod {
  WECHAT_BALANCE(
      "wechat-balance", Channel.WECHAT_BALANCE, ProviderMethod.WALLET, Arrival.REAL_TIME, Fee.FREE),
  BANK_CARD(
      "bank-card",
      Channel.BANK_CARD,
      ProviderMethod.DEBIT_CARD,
      Arrival.NEXT_WORKING_DAY,
      Fee.BY_ISSUER),
  /** Allowed only where bank cards are (G16). */
  CREDIT_CARD(
      "credit-card",
      Channel.BANK_CARD,
      ProviderMethod.CREDIT_CARD,
      Arrival.NEXT_WORKING_DAY,
      Fee.BY_ISSUER),
  /** 云闪付: settles as a card (G36, inferred). */
  UNION_QUICKPASS(
      "union-quickpass",
      Channel.UNIONPAY_QUICKPASS,
      ProviderMethod.QUICKPASS,
      Arrival.NEXT_WORKING_DAY,
      Fee.BY_ISSUER),
  /** 银行协议扣款: settles through bank networks (G36, inferred). */
  AGREEMENT_DEBIT(
      "agreement-debit",
      Channel.AGREEMENT_DEBIT,
      ProviderMethod.AGREEMENT_DEBIT,
      Arrival.NEXT_WORKING_DAY,
      Fee.NOT_STATED),
  /** 亲属代缴: a mode, not an instrument; a relative's balance pays. */
  FAMILY_PROXY(
      "family-proxy",
      Channel.WECHAT_BALANCE,
      ProviderMethod.WALLET,
      Arrival.AFTER_REVIEW,
      Fee.FREE),
  /** 数字人民币: only where a station's policy file allows it. */
  ECNY("ecny", Channel.ECNY, ProviderMethod.ECNY, Arrival.REAL_TIME, Fee.NOT_STATED);

  /** When the money arrives (article section 3). */
  public enum Arrival {
    REAL_TIME("real-time"),
    NEXT_WORKING_DAY("next-working-day"),
    AFTER_REVIEW("after-review");

    private final String code;

    Arrival(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** What the method costs the payer; the tool itself never adds a fee (G35). */
  public enum Fee {
    /** 免费 / 无额外费用. */
    FREE("free"),
    /** 发卡行标准: no figure is known. */
    BY_ISSUER("by-issuer"),
    /** The article gives no row for this channel. */
    NOT_STATED("not-stated");

    private final String code;

    Fee(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    /** The fee in fen where the article names a figure. */
    public Optional<Long> fen() {
      return this == FREE ? Optional.of(0L) : Optional.empty();
    }
  }

  private final String code;
  private final Channel channel;
  private final ProviderMethod providerMethod;
  private final Arrival arrival;
  private final Fee fee;

  PaymentMethod(
      String code, Channel channel, ProviderMethod providerMethod, Arrival arrival, Fee fee) {
    this.code = code;
    this.channel = channel;
    this.providerMethod = providerMethod;
    this.arrival = arrival;
    this.fee = fee;
  }

  public static Optional<PaymentMethod> ofCode(String code) {
    return Arrays.stream(values()).filter(method -> method.code.equals(code)).findFirst();
  }

  /** The name on the command line and in JSON. */
  public String code() {
    return code;
  }

  /** The channel that a region must offer for this method. */
  public Channel channel() {
    return channel;
  }

  public ProviderMethod providerMethod() {
    return providerMethod;
  }

  public Arrival arrival() {
    return arrival;
  }

  public Fee fee() {
    return fee;
  }

  /** Where the arrival and the fee come from. */
  public Basis basis() {
    return switch (this) {
      case WECHAT_BALANCE, BANK_CARD, FAMILY_PROXY -> Basis.ARTICLE_TABLE;
      case CREDIT_CARD, UNION_QUICKPASS, AGREEMENT_DEBIT -> Basis.INFERRED;
      case ECNY -> Basis.OURS;
    };
  }

  public boolean isCard() {
    return this == BANK_CARD || this == CREDIT_CARD || this == UNION_QUICKPASS;
  }
}
