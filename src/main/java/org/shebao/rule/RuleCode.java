package org.shebao.rule;

import static org.shebao.rule.Basis.ARTICLE_GENERAL;
import static org.shebao.rule.Basis.ARTICLE_RULE;
import static org.shebao.rule.Basis.ARTICLE_TABLE;
import static org.shebao.rule.Basis.INFERRED;
import static org.shebao.rule.Basis.OURS;
import static org.shebao.rule.RuleCode.Kind.CONFLICT;
import static org.shebao.rule.RuleCode.Kind.IDENTITY;
import static org.shebao.rule.RuleCode.Kind.NOT_FOUND;
import static org.shebao.rule.RuleCode.Kind.REFUSED;
import static org.shebao.rule.RuleCode.Kind.TRY_LATER;

/**
 * Every reason for which a command says no. The order is the order of precedence: of several rules
 * that forbid one payment the first is reported. Names are stable and part of the contract; each
 * has its sentences in the message bundles under {@code rule.NAME} and {@code rule.NAME.next}.
 */
public enum RuleCode {
  // Conflicts come first: a repeated request must get its first answer, not a new decision.
  REQUEST_ID_REUSED(CONFLICT, OURS, ""),

  NO_SUCH_PERSON(NOT_FOUND, OURS, ""),
  NO_SUCH_PAYMENT(NOT_FOUND, OURS, ""),
  NO_SUCH_CHALLENGE(NOT_FOUND, OURS, ""),
  NO_SUCH_RECEIPT(NOT_FOUND, OURS, ""),
  NO_SUCH_REFUND(NOT_FOUND, OURS, ""),
  NO_SUCH_FAULT(NOT_FOUND, OURS, ""),
  NO_SUCH_CASE(NOT_FOUND, OURS, ""),

  UNKNOWN_REGION(REFUSED, OURS, "G20"),
  REGION_NOT_SERVED(REFUSED, OURS, "G20 G38"),
  CALENDAR_MISSING(REFUSED, OURS, "G10"),

  NO_MAINLAND_DOCUMENT(REFUSED, ARTICLE_GENERAL, "article 5; G39"),
  PERSON_NOT_BOUND(REFUSED, ARTICLE_RULE, "article 1 step 2; article 6 item 3"),
  NAME_DIFFERS(REFUSED, OURS, ""),
  BOUND_ELSEWHERE(REFUSED, ARTICLE_RULE, "article 6 item 3; G41"),
  BOUND_WITH_OTHER_DATA(REFUSED, OURS, ""),
  OPEN_PAYMENT(REFUSED, INFERRED, "G41"),

  ALREADY_PAID(REFUSED, OURS, "G33"),
  PAYMENT_IN_PROGRESS(REFUSED, OURS, "G33"),
  TREASURY_PAYS(REFUSED, ARTICLE_RULE, "article 2; G23"),
  SUBSIDY_NOT_CONFIRMED(REFUSED, INFERRED, "G23"),
  PAYER_GROUP_NOT_SERVED(REFUSED, ARTICLE_TABLE, "article 2; G15"),
  INSURANCE_NOT_SERVED(REFUSED, ARTICLE_RULE, "article 2; G19 G21"),
  INSURANCE_NOT_FOR_GROUP(REFUSED, INFERRED, "article 1 step 4; G15 G19"),
  NOT_IN_COLLECTION_PERIOD(REFUSED, INFERRED, "article 6 item 1; G05; RM-COLLECT"),
  PERIOD_NOT_OPEN(REFUSED, INFERRED, "G04; FP-CALC"),
  WINDOW_CLOSED(REFUSED, ARTICLE_RULE, "article 6 item 1; G06 G08"),
  CHANNEL_NOT_ALLOWED(REFUSED, ARTICLE_TABLE, "article 2; G16"),
  PAYER_REQUIRED(REFUSED, ARTICLE_RULE, "article 3; G12"),
  LEVEL_REQUIRED(REFUSED, OURS, "RP-LEVELS"),
  AMOUNT_NOT_PUBLISHED(REFUSED, OURS, "RM-COLLECT; FM-CALC"),
  AMOUNT_NOT_DUE(REFUSED, OURS, "contribution-rules"),

  // Identity is asked last: nobody should turn their face to a camera to hear that it is too late.
  ACCOUNT_LOCKED(IDENTITY, ARTICLE_RULE, "article 4; G24"),
  STEP_UP_SMS(IDENTITY, ARTICLE_RULE, "article 4; G26 G28"),
  STEP_UP_FACE(IDENTITY, ARTICLE_RULE, "article 4"),
  PIN_NOT_SET(IDENTITY, OURS, "G25"),
  CHALLENGE_EXPIRED(IDENTITY, OURS, "G28"),
  CHALLENGE_USED_UP(IDENTITY, OURS, "G28"),
  WRONG_ANSWER(IDENTITY, ARTICLE_RULE, "article 4"),
  NOT_VERIFIED(IDENTITY, ARTICLE_RULE, "article 1 step 3"),
  PAYER_NOT_VERIFIED(IDENTITY, ARTICLE_RULE, "article 3; G12"),

  REFUND_UNDER_REVIEW(REFUSED, INFERRED, "article 3; G13"),
  NOTHING_TO_REFUND(REFUSED, OURS, ""),
  NOT_TURNED_DOWN(REFUSED, OURS, ""),
  NO_DUPLICATE_CHARGE(REFUSED, ARTICLE_RULE, "article 5 row 2; G30"),
  NO_SYSTEM_FAULT(REFUSED, ARTICLE_RULE, "article 5; G32"),
  SYSTEM_FAULT_LATE(REFUSED, ARTICLE_RULE, "article 5; G32"),
  REFUND_LATE(REFUSED, ARTICLE_RULE, "article 6 item 4; G01 G02 G03"),
  REFUND_EXCEEDS(REFUSED, OURS, "F9"),
  REFUND_EXPIRED(REFUSED, OURS, "wechatpay 5"),
  REFUNDS_USED_UP(REFUSED, OURS, "wechatpay 5"),
  REFUND_TOO_SOON(REFUSED, OURS, "wechatpay 5"),
  REFUND_NOT_AWAITING(REFUSED, OURS, ""),
  REFUND_NOT_CARRIED(REFUSED, OURS, "G03"),
  REFUND_NOT_DONE(REFUSED, OURS, ""),
  FAULT_ENDED(REFUSED, OURS, "G32"),

  CASE_OPEN_ALREADY(REFUSED, OURS, ""),
  CASE_RESOLVED(REFUSED, OURS, ""),
  CASE_NOT_RESOLVED(REFUSED, OURS, ""),
  EVIDENCE_MISSING(REFUSED, ARTICLE_TABLE, "article 5"),
  MONEY_NOT_BACK(REFUSED, ARTICLE_TABLE, "article 5 row 2; G30"),

  NOT_HELD(REFUSED, OURS, ""),
  FOUR_EYES(REFUSED, OURS, ""),
  PAYMENT_NOT_PAID(REFUSED, ARTICLE_GENERAL, "article 1"),
  BILL_NOT_READY(TRY_LATER, OURS, "wechatpay 2.7"),
  PROVIDER_UNREACHABLE(TRY_LATER, OURS, ""),

  PAYMENT_DECLINED(REFUSED, ARTICLE_GENERAL, "article 5 row 1"),
  PAYMENT_CLOSED(REFUSED, INFERRED, "G33"),
  OUTCOME_UNKNOWN(TRY_LATER, INFERRED, "G33"),
  ASKED_RECENTLY(TRY_LATER, OURS, "F6"),
  REFUND_DECLINED(REFUSED, OURS, ""),
  REFUND_UNKNOWN(TRY_LATER, INFERRED, "G33"),
  REFUND_ABNORMAL(TRY_LATER, INFERRED, "G33");

  /** What a refusal means to a script; the command line maps each kind to one exit code. */
  public enum Kind {
    REFUSED,
    IDENTITY,
    NOT_FOUND,
    CONFLICT,
    TRY_LATER
  }

  private final Kind kind;
  private final Basis basis;
  private final String source;

  RuleCode(Kind kind, Basis basis, String source) {
    this.kind = kind;
    this.basis = basis;
    this.source = source;
  }

  public Kind kind() {
    return kind;
  }

  public Basis basis() {
    return basis;
  }

  /** Article section, gap number or contribution rule; empty where the name says it all. */
  public String source() {
    return source;
  }
}
