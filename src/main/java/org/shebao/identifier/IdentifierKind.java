package org.shebao.identifier;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shebao.input.Problem;

/**
 * The kinds of number people show us (domain guide, identifiers). {@link #check} is strict and
 * names the part that is wrong; what people type goes through {@link #normalise} first.
 */
public enum IdentifierKind {
  RESIDENT_ID("resident_id", CitizenNumber.RESIDENT_ID),
  HMT_RESIDENCE_PERMIT("hmt_residence_permit", CitizenNumber.RESIDENCE_PERMIT),
  HK_MACAO_TRAVEL_PERMIT("hk_macao_travel_permit", TravelPermit.HK_MACAO),
  TAIWAN_TRAVEL_PERMIT("taiwan_travel_permit", TravelPermit.TAIWAN),
  FOREIGN_PERMANENT_RESIDENT_ID_2023(
      "foreign_permanent_resident_id_2023", CitizenNumber.FOREIGN_RESIDENT),
  FOREIGN_PERMANENT_RESIDENT_ID_2017(
      "foreign_permanent_resident_id_2017", TravelPermit.FOREIGN_RESIDENT_BEFORE_2023),
  /** Local variants exist: whoever checks one warns and never blocks. */
  SOCIAL_SECURITY_CARD_NO("social_security_card_no", Card.SOCIAL_SECURITY),
  USCC("uscc", Uscc.RULE),
  UNIONPAY_CARD("unionpay_card", Card.UNIONPAY),
  MOBILE("mobile", Card.MOBILE),
  IMEI("imei", Card.IMEI),
  /** A live payment secret: must not be stored. */
  WECHAT_PAY_CODE("wechat_pay_code", PaymentCode.WECHAT),
  /** A live payment secret: must not be stored. */
  ALIPAY_AUTH_CODE("alipay_auth_code", PaymentCode.ALIPAY),
  FISCAL_RECEIPT_CODE("fiscal_receipt_code", FiscalReceipt.CODE),
  FISCAL_RECEIPT_NUMBER("fiscal_receipt_number", FiscalReceipt.NUMBER),
  FISCAL_RECEIPT_CHECK("fiscal_receipt_check", FiscalReceipt.CHECK);

  // Dashes of all kinds, the minus sign, blanks, and invisible format characters of copied text.
  private static final Pattern FILLING = Pattern.compile("[\\p{Pd}\\u2212\\p{Z}\\s\\p{Cf}]+");

  private final String code;
  private final Rule rule;

  IdentifierKind(String code, Rule rule) {
    this.code = code;
    this.rule = rule;
  }

  /** The stable name used in files and JSON. */
  public String code() {
    return code;
  }

  /** Whether a number of this kind moves money by itself: recognise it, warn, never store it. */
  public boolean isPaymentSecret() {
    return this == WECHAT_PAY_CODE || this == ALIPAY_AUTH_CODE;
  }

  /**
   * What is wrong with a normalised value; empty when nothing is. The problem never quotes the
   * value.
   *
   * @param today no birth date may lie after it
   * @param where the field as its writer knows it
   */
  public Optional<Problem> check(String value, LocalDate today, String where) {
    if (value.isEmpty()) {
      return Optional.of(new Problem(where, "missing"));
    }
    return rule.broken(value, today).map(problem -> problem.within(where));
  }

  /**
   * Half-width, upper-case and without blanks and dashes: {@code １１０-１ x} becomes {@code 1101X}.
   */
  public static String normalise(String raw) {
    String halfWidth = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    return FILLING.matcher(halfWidth).replaceAll("").toUpperCase(Locale.ROOT);
  }

  public static Optional<IdentifierKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
