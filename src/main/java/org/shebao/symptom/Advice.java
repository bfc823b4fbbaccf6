package org.shebao.symptom;

import java.util.Locale;
import org.shebao.diagnosis.Party;

/** One piece of advice: who acts, and what it goes by. */
public enum Advice {
  DO_NOT_PAY_AGAIN(Party.RESIDENT, "article 5 row 1; G33"),
  FIND_PAYMENT(Party.CLERK, ""),
  ASK_ALL_AGAIN(Party.CLERK, "G33"),
  /** 核对银行卡限额. */
  CHECK_CARD_LIMIT(Party.ISSUER, "article 5 row 1"),
  CHECK_BALANCE(Party.RESIDENT, "article 5 row 1"),
  /** 联系微信客服. */
  CALL_WECHAT(Party.PROVIDER, "article 5 row 1"),
  KEEP_PROOF(Party.RESIDENT, "article 5 row 2; article 6 item 2; G29"),
  OPEN_CASE(Party.CLERK, "article 5"),
  FOLLOW_CASE(Party.CLERK, "article 5"),
  PRINT_PROOF(Party.RESIDENT, "article 5 row 2"),
  /** 社保机构核查→银联对账. */
  AGENCY_CHECKS(Party.AGENCY, "article 5 row 2; G30"),
  /** 线上提交异议申请. */
  OBJECT_ONLINE(Party.RESIDENT, "article 5 row 3; G31"),
  /** 线下窗口复核. */
  WINDOW_REVIEW(Party.AGENCY, "article 5 row 3; G31"),
  BIND_ANEW(Party.CLERK, "article 6 item 3"),
  LOCKED_UNTIL(Party.NOBODY, "article 4; G24"),
  NOT_LOCKED(Party.CLERK, "article 4; G24"),
  LOCK_RULE(Party.NOBODY, "article 4; G24"),
  WECHAT_PASSWORD(Party.RESIDENT, "G25"),
  RECEIPT_ROUTES(Party.RESIDENT, "article 2; G34"),
  RECEIPT_ROUTES_UNKNOWN(Party.AGENCY, "article 2; G34"),
  RECEIPT_RULE(Party.RESIDENT, "article 1; article 2; G34"),
  CHECK_PHONE(Party.CLERK, "article 6; G37"),
  VERIFY_OTHERWISE(Party.CLERK, "article 4"),
  VERIFIED(Party.NOBODY, "article 4"),
  CHECK_NUMBER(Party.CLERK, "article 4"),
  REFUND_OPEN(Party.CLERK, "article 5; article 6 item 4"),
  REFUND_SHUT(Party.CLERK, "article 5; article 6 item 4"),
  REFUND_RULE(Party.CLERK, "article 5; article 6 item 4; G01 G32"),
  SETTLE_FIRST(Party.CLERK, "article 6 item 3; G41"),
  MOVE(Party.CLERK, "article 6 item 3; G41"),
  MOVE_RULE(Party.CLERK, "article 6 item 3; G41"),
  RELEASE(Party.CLERK, "article 6 item 3"),
  RELEASE_RULE(Party.CLERK, "article 6 item 3"),
  REPORT_CARD(Party.AGENCY, "G40"),
  REPORT_BANK_CARD(Party.ISSUER, ""),
  /** "中国领事"APP. */
  CONSULAR_APP(Party.RESIDENT, "article 5; G39"),
  MAINLAND_WAY(Party.CLERK, "article 1"),
  /** 港澳台居民居住证. */
  RESIDENCE_PERMIT(Party.RESIDENT, "article 5; G38"),
  TRAVEL_PERMIT(Party.CLERK, "article 5; G38"),
  TREASURY_PAYS(Party.AGENCY, "article 2; G23"),
  ASK_SUBSIDY(Party.CLERK, "G23"),
  RECORD_FAULT(Party.CLERK, "article 5; G32"),
  END_FAULT(Party.CLERK, "article 5; G32"),
  FAULT_RIGHT(Party.RESIDENT, "article 5; G32"),
  ASK_HOTLINE(Party.AGENCY, "G40");

  private final Party who;
  private final String source;

  Advice(Party who, String source) {
    this.who = who;
    this.source = source;
  }

  public Party who() {
    return who;
  }

  /** Article section or gap number; empty where the advice is common sense. */
  public String source() {
    return source;
  }

  /** The name in message keys: {@code keep-proof}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
