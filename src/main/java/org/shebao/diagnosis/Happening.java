package org.shebao.diagnosis;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened.
 *
 * @param source who or what tells of it: the operator of a journal entry, the bill, or a case
 */
public record Happening(Instant at, Kind kind, Map<String, String> facts, String source) {

  /** What can happen: every kind of journal entry under its own name, and what stands elsewhere. */
  public enum Kind {
    REQUESTED,
    UNANSWERED,
    /** The provider told of another amount than was asked. */
    NOT_BELIEVED,
    PAID,
    HELD,
    DECLINED,
    CLOSED,
    APPROVED,
    REJECTED,
    SURPLUS,
    REFUND_REQUESTED,
    REFUND_SUBMITTED,
    REFUND_APPROVED,
    REFUND_REJECTED,
    REFUND_ACCEPTED,
    REFUND_ABNORMAL,
    REFUND_DECLINED,
    RETURNED,
    CARRIED,
    CARRY_OVERRIDDEN,
    ESCALATED,
    /** What a person had to look at is settled. */
    NOT_ESCALATED,
    BILL_CHARGE,
    BILL_REFUND,
    NOTED
  }

  public Happening {
    facts = Map.copyOf(facts);
  }
}
