package org.shebao.casework;

import static org.shebao.casework.CaseOutcome.REJECTED;
import static org.shebao.casework.CaseOutcome.SETTLED;
import static org.shebao.casework.CaseOutcome.UPHELD;
import static org.shebao.casework.CaseOutcome.WITHDRAWN;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shebao.recovery.EscalationKind;
import org.shebao.rule.Basis;

/**
 * What a case is about: by when it is promised to be done, what proves it, and how a person may end
 * it. The station itself may end any case as settled when its cause is.
 */
public enum CaseKind {
  /** 重复扣款: 保留凭证→社保机构核查→银联对账, 3-5个工作日. */
  DUPLICATE_CHARGE(
      new Promise(3, 5, Basis.ARTICLE_TABLE, "article 5 row 2; G30"),
      EnumSet.of(EvidenceKind.VOUCHER, EvidenceKind.STATEMENT_LINE),
      EnumSet.of(UPHELD, REJECTED, WITHDRAWN)),
  /** 参保信息错误: 线上提交异议申请→线下窗口复核, 5-10个工作日 over both steps. */
  WRONG_INFORMATION(
      new Promise(5, 10, Basis.ARTICLE_TABLE, "article 5 row 3; G31"),
      EnumSet.of(EvidenceKind.IDENTITY_DOCUMENT),
      EnumSet.of(UPHELD, REJECTED, WITHDRAWN)),
  /** 支付失败: 即时处理, which we take as the same day. */
  PAYMENT_FAILED(
      new Promise(0, 0, Basis.ARTICLE_TABLE, "article 5 row 1; G33"),
      EnumSet.noneOf(EvidenceKind.class),
      EnumSet.of(SETTLED, REJECTED, WITHDRAWN)),
  /** 系统故障期间产生的异常订单: 48小时, from the later of the order and the end of the fault. */
  FAULT_ORDER(
      new Promise(0, 0, Basis.ARTICLE_RULE, "article 5; G32"),
      EnumSet.of(EvidenceKind.VOUCHER),
      EnumSet.of(UPHELD, REJECTED, WITHDRAWN)),
  /** Anything else; the article promises nothing, the ten days are ours. */
  OTHER(
      new Promise(1, 10, Basis.OURS, ""),
      EnumSet.noneOf(EvidenceKind.class),
      EnumSet.allOf(CaseOutcome.class));

  /** Within how many working days, and who says so. */
  private record Promise(int from, int to, Basis basis, String source) {}

  private final Promise promise;
  private final Set<EvidenceKind> required;
  private final Set<CaseOutcome> outcomes;

  CaseKind(Promise promise, Set<EvidenceKind> required, Set<CaseOutcome> outcomes) {
    this.promise = promise;
    this.required = Collections.unmodifiableSet(required);
    this.outcomes = Collections.unmodifiableSet(outcomes);
  }

  /** The kind of case that such an escalation opens; what the article does not name is other. */
  public static CaseKind of(EscalationKind kind) {
    return switch (kind) {
      case DUPLICATE_CHARGE -> DUPLICATE_CHARGE;
      case OUTCOME_UNKNOWN, WRONG_AMOUNT, CONTRADICTION -> PAYMENT_FAILED;
      case REFUND_UNKNOWN, REFUND_ABNORMAL, REFUND_DECLINED -> OTHER;
    };
  }

  int earliestDay() {
    return promise.from;
  }

  int latestDay() {
    return promise.to;
  }

  public Basis basis() {
    return promise.basis;
  }

  /** Article section or gap number; empty where the promise is ours. */
  public String source() {
    return promise.source;
  }

  /** What a resident has to bring before such a case can be upheld. */
  public Set<EvidenceKind> required() {
    return required;
  }

  /** How a person may end it. */
  public Set<CaseOutcome> outcomes() {
    return outcomes;
  }

  /** Whether it is about one payment, and not about the person alone. */
  public boolean needsPayment() {
    return this == DUPLICATE_CHARGE || this == PAYMENT_FAILED || this == FAULT_ORDER;
  }

  /** The name on the command line: {@code duplicate-charge}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<CaseKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
