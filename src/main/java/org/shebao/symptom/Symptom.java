package org.shebao.symptom;

import java.util.List;
import java.util.Locale;

/** What a resident complains of, with the questions that narrow it down. */
public enum Symptom {
  /** 支付失败. */
  PAYMENT_FAILED(Question.MONEY_TAKEN, Question.PAID_BY),
  /** 重复扣款. */
  DUPLICATE_CHARGE(Question.PROOF_KEPT),
  /** 参保信息错误. */
  WRONG_INFO(Question.WHAT_IS_WRONG),
  /** 账户锁定. */
  LOCKED(Question.WHOSE_PASSWORD),
  /** 拿不到票据. */
  NO_RECEIPT,
  /** 核验不了. */
  CANNOT_VERIFY(Question.VERIFIED_BY),
  /** 退不了费. */
  CANNOT_REFUND,
  /** 变更参保地. */
  REGION_CHANGED,
  /** 卡丢了. */
  LOST_CARD(Question.WHAT_IS_LOST),
  /** 海外侨胞. */
  OVERSEAS(Question.MAINLAND_DOCUMENT),
  /** 港澳台居民. */
  HK_MACAO_TAIWAN(Question.PERMIT),
  /** 低保对象. */
  LOW_INCOME,
  /** 系统故障. */
  SYSTEM_FAULT(Question.FAULT_OVER);

  private final List<Question> questions;

  Symptom(Question... questions) {
    this.questions = List.of(questions);
  }

  /** In the order in which they are asked. */
  public List<Question> questions() {
    return questions;
  }

  /** The name on the command line: {@code payment-failed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
