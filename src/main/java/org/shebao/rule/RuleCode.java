package org.shebao.rule;

import static org.shebao.rule.Basis.ARTICLE_GENERAL;
import static org.shebao.rule.Basis.ARTICLE_RULE;
import static org.shebao.rule.Basis.ARTICLE_TABLE;
import static org.shebao.rule.Basis.INFERRED;
import static org.shebao.rule.Basis.OURS;
import static org.shebao.rule.Route.BANK_COUNTER;
import static org.shebao.rule.Route.CARD_ISSUER;
import static org.shebao.rule.Route.CONSULAR_APP;
import static org.shebao.rule.Route.EMPLOYER;
import static org.shebao.rule.Route.HALL_COUNTER;
import static org.shebao.rule.Route.HOTLINE_12333;
import static org.shebao.rule.Route.HOTLINE_12366;
import static org.shebao.rule.Route.HOTLINE_12393;
import static org.shebao.rule.Route.OTHER_METHOD;
import static org.shebao.rule.Route.REFUND_OTHER_KIND;
import static org.shebao.rule.Route.RESIDENCE_PERMIT;
import static org.shebao.rule.Route.SECOND_OPERATOR;
import static org.shebao.rule.Route.TREASURY_OFFICE;
import static org.shebao.rule.Route.TROUBLESHOOT_CASE;
import static org.shebao.rule.Route.VERIFY_BY_FACE;
import static org.shebao.rule.Route.VERIFY_BY_SMS;
import static org.shebao.rule.Route.WECHAT_SUPPORT;
import static org.shebao.rule.RuleCode.Kind.CONFLICT;
import static org.shebao.rule.RuleCode.Kind.IDENTITY;
import static org.shebao.rule.RuleCode.Kind.NOT_FOUND;
import static org.shebao.rule.RuleCode.Kind.REFUSED;
import static org.shebao.rule.RuleCode.Kind.TRY_LATER;
import static org.shebao.rule.Waiting.BILL_SERVED;
import static org.shebao.rule.Waiting.LOCK_END;
import static org.shebao.rule.Waiting.MINUTE_APART;
import static org.shebao.rule.Waiting.NEVER;
import static org.shebao.rule.Waiting.NEXT_QUESTION;
import static org.shebao.rule.Waiting.ON_EVENT;
import static org.shebao.rule.Waiting.OPEN_DAY;
import static org.shebao.rule.Waiting.ORDINARY_LOGIN;
import static org.shebao.rule.Waiting.POLICY_CHANGE;

import java.util.List;

/**
 * Every reason for which a command says no. The order is the order of precedence: of several rules
 * that forbid one payment the first is reported. Names are stable and part of the contract; each
 * has its sentences in the message bundles under {@code rule.NAME}, {@code rule.NAME.next} and
 * {@code explain.NAME}.
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
  NO_SUCH_CORRECTION(NOT_FOUND, OURS, ""),

  NOT_UNDERSTOOD(REFUSED, OURS, "G44 G40"),

  UNKNOWN_REGION(REFUSED, OURS, "G20"),
  REGION_NOT_SERVED(REFUSED, OURS, "G20 G38", RESIDENCE_PERMIT),
  CALENDAR_MISSING(REFUSED, OURS, "G10", ON_EVENT),

  NO_MAINLAND_DOCUMENT(
      REFUSED, ARTICLE_GENERAL, "article 5 sentence 1; G39", CONSULAR_APP, RESIDENCE_PERMIT),
  PERSON_NOT_BOUND(REFUSED, ARTICLE_RULE, "article 1 step 2; article 6 item 3"),
  NAME_DIFFERS(REFUSED, OURS, "", HALL_COUNTER, TROUBLESHOOT_CASE),
  BOUND_ELSEWHERE(REFUSED, ARTICLE_RULE, "article 6 item 3; G41"),
  BOUND_WITH_OTHER_DATA(REFUSED, OURS, ""),
  CORRECTION_OPEN(REFUSED, OURS, "G31", ON_EVENT, SECOND_OPERATOR),
  NOTHING_TO_CORRECT(REFUSED, OURS, "G31"),
  DOCUMENT_TAKEN(REFUSED, OURS, "", HALL_COUNTER, HOTLINE_12333),
  CORRECTION_REVIEWED(REFUSED, OURS, ""),
  CORRECTION_NOT_APPLIED(REFUSED, ARTICLE_TABLE, "article 5 row 3; G31", ON_EVENT),
  OPEN_PAYMENT(REFUSED, INFERRED, "G41", ON_EVENT),

  ALREADY_PAID(REFUSED, OURS, "G33"),
  PAYMENT_IN_PROGRESS(REFUSED, OURS, "G33", ON_EVENT),
  TREASURY_PAYS(
      REFUSED,
      ARTICLE_RULE,
      "article 2 sentence 2; G23",
      POLICY_CHANGE,
      TREASURY_OFFICE,
      HOTLINE_12333,
      HOTLINE_12393),
  SUBSIDY_NOT_CONFIRMED(REFUSED, INFERRED, "G23", TREASURY_OFFICE, HOTLINE_12333, HOTLINE_12393),
  PAYER_GROUP_NOT_SERVED(
      REFUSED,
      ARTICLE_TABLE,
      "article 2 row 1; G15",
      POLICY_CHANGE,
      EMPLOYER,
      HALL_COUNTER,
      BANK_COUNTER,
      HOTLINE_12366),
  INSURANCE_NOT_SERVED(
      REFUSED,
      ARTICLE_RULE,
      "article 2 sentence 1; G19 G21",
      POLICY_CHANGE,
      HALL_COUNTER,
      BANK_COUNTER,
      HOTLINE_12366),
  INSURANCE_NOT_FOR_GROUP(
      REFUSED, INFERRED, "article 1 step 4; G15 G19", HALL_COUNTER, TROUBLESHOOT_CASE),
  NOT_IN_COLLECTION_PERIOD(
      REFUSED, INFERRED, "article 6 item 1; G05; RM-COLLECT", OPEN_DAY, HOTLINE_12366),
  PERIOD_NOT_OPEN(REFUSED, INFERRED, "G04; FP-CALC", OPEN_DAY, HALL_COUNTER, HOTLINE_12366),
  WINDOW_CLOSED(REFUSED, ARTICLE_RULE, "article 6 item 1; G06 G08", OPEN_DAY, HOTLINE_12366),
  CHANNEL_NOT_ALLOWED(
      REFUSED, ARTICLE_TABLE, "article 2 row 2; G16", POLICY_CHANGE, OTHER_METHOD, BANK_COUNTER),
  PAYER_REQUIRED(REFUSED, ARTICLE_RULE, "article 3; G12", OTHER_METHOD),
  LEVEL_REQUIRED(REFUSED, OURS, "RP-LEVELS"),
  AMOUNT_NOT_PUBLISHED(REFUSED, OURS, "RM-COLLECT; FM-CALC", ON_EVENT, HOTLINE_12366),
  AMOUNT_NOT_DUE(REFUSED, OURS, "contribution-rules", HOTLINE_12366),

  // Identity is asked last: nobody should turn their face to a camera to hear that it is too late.
  ACCOUNT_LOCKED(IDENTITY, ARTICLE_RULE, "article 4; G24", LOCK_END, HALL_COUNTER),
  STEP_UP_SMS(IDENTITY, ARTICLE_RULE, "article 4 item 2; G26 G28", VERIFY_BY_FACE),
  STEP_UP_FACE(IDENTITY, ARTICLE_RULE, "article 4", ORDINARY_LOGIN, HALL_COUNTER),
  PIN_NOT_SET(IDENTITY, OURS, "G25", VERIFY_BY_SMS, VERIFY_BY_FACE),
  CHALLENGE_EXPIRED(IDENTITY, OURS, "G28"),
  CHALLENGE_USED_UP(IDENTITY, OURS, "G28"),
  WRONG_ANSWER(IDENTITY, ARTICLE_RULE, "article 4"),
  NOT_VERIFIED(IDENTITY, ARTICLE_RULE, "article 1 step 3"),
  PAYER_NOT_VERIFIED(IDENTITY, ARTICLE_RULE, "article 3; G12"),

  REFUND_UNDER_REVIEW(REFUSED, INFERRED, "article 3 row 3; G13", ON_EVENT, SECOND_OPERATOR),
  NOTHING_TO_REFUND(REFUSED, OURS, ""),
  NOT_TURNED_DOWN(REFUSED, OURS, "", REFUND_OTHER_KIND),
  NO_DUPLICATE_CHARGE(
      REFUSED,
      ARTICLE_RULE,
      "article 5 row 2; G30",
      REFUND_OTHER_KIND,
      TROUBLESHOOT_CASE,
      WECHAT_SUPPORT),
  NO_SYSTEM_FAULT(REFUSED, ARTICLE_RULE, "article 5 sentence 2; G32", REFUND_OTHER_KIND),
  SYSTEM_FAULT_LATE(
      REFUSED, ARTICLE_RULE, "article 5 sentence 2; G32", REFUND_OTHER_KIND, HOTLINE_12366),
  REFUND_LATE(
      REFUSED, ARTICLE_RULE, "article 6 item 4; G01 G02 G03", REFUND_OTHER_KIND, HOTLINE_12366),
  REFUND_EXCEEDS(REFUSED, OURS, "F9"),
  REFUND_EXPIRED(REFUSED, OURS, "wechatpay 5", HALL_COUNTER, TROUBLESHOOT_CASE),
  REFUNDS_USED_UP(REFUSED, OURS, "wechatpay 5", HALL_COUNTER, TROUBLESHOOT_CASE),
  REFUND_TOO_SOON(REFUSED, OURS, "wechatpay 5", MINUTE_APART),
  REFUND_NOT_AWAITING(REFUSED, OURS, ""),
  REFUND_NOT_CARRIED(REFUSED, OURS, "G03"),
  REFUND_NOT_DONE(REFUSED, OURS, "", ON_EVENT),
  FAULT_ENDED(REFUSED, OURS, "G32"),

  CASE_OPEN_ALREADY(REFUSED, OURS, ""),
  CASE_RESOLVED(REFUSED, OURS, ""),
  CASE_NOT_RESOLVED(REFUSED, OURS, ""),
  EVIDENCE_MISSING(REFUSED, ARTICLE_TABLE, "article 5 row 2; article 5 row 3"),
  MONEY_NOT_BACK(REFUSED, ARTICLE_TABLE, "article 5 row 2; G30", ON_EVENT),
  CLIENT_TOO_OLD(REFUSED, ARTICLE_RULE, "article 6; G37"),

  NOT_HELD(REFUSED, OURS, ""),
  FOUR_EYES(REFUSED, OURS, "", SECOND_OPERATOR),
  PAYMENT_NOT_PAID(REFUSED, ARTICLE_GENERAL, "article 1", ON_EVENT),
  BILL_NOT_READY(TRY_LATER, OURS, "wechatpay 2.7", BILL_SERVED),
  PROVIDER_UNREACHABLE(TRY_LATER, OURS, "", ON_EVENT),

  PAYMENT_DECLINED(
      REFUSED, ARTICLE_GENERAL, "article 5 row 1", CARD_ISSUER, WECHAT_SUPPORT, BANK_COUNTER),
  PAYMENT_CLOSED(REFUSED, INFERRED, "G33"),
  OUTCOME_UNKNOWN(TRY_LATER, INFERRED, "G33", ON_EVENT, WECHAT_SUPPORT),
  ASKED_RECENTLY(TRY_LATER, OURS, "F6", NEXT_QUESTION),
  REFUND_DECLINED(REFUSED, OURS, "", WECHAT_SUPPORT, TROUBLESHOOT_CASE),
  REFUND_UNKNOWN(TRY_LATER, INFERRED, "G33", ON_EVENT, WECHAT_SUPPORT),
  REFUND_ABNORMAL(TRY_LATER, INFERRED, "G33", ON_EVENT, CARD_ISSUER);

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
  private final Waiting waiting;
  private final List<Route> routes;

  RuleCode(Kind kind, Basis basis, String source, Route... routes) {
    this(kind, basis, source, NEVER, routes);
  }

  RuleCode(Kind kind, Basis basis, String source, Waiting waiting, Route... routes) {
    this.kind = kind;
    this.basis = basis;
    this.source = source;
    this.waiting = waiting;
    this.routes = List.of(routes);
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

  /** Whether waiting helps, and until when. */
  public Waiting waiting() {
    return waiting;
  }

  /** The other ways that this rule may leave open, the nearest first. */
  public List<Route> routes() {
    return routes;
  }
}
