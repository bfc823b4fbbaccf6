package org.shebao.provider.simulated;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What goes wrong with one call. What each does in full: {@code src/docs/faults.md}. */
public enum Behaviour {
  /** Refused with a reason, for ever. */
  DECLINE(FaultField.REASON),
  /** The call never arrives. */
  TIMEOUT_BEFORE,
  /** The call is carried out and its answer lost. */
  TIMEOUT_AFTER,
  /** The call is carried out and answered after a delay that may exceed the client's patience. */
  SLOW(FaultField.DELAY),
  /** A question gets no answer. */
  TIMEOUT,
  /** The answer uses a word of state that nobody knows; what was asked is carried out. */
  UNKNOWN_STATE,

  /** The money is taken by itself after a delay; until then the order is being processed. */
  LATE_SUCCESS(FaultField.DELAY),
  /** The call times out and arrives after a delay, unless the number was closed meanwhile. */
  LATE_ARRIVAL(FaultField.DELAY),
  /** Like a late arrival, but closing the number does not keep the money from being taken. */
  SUCCESS_AFTER_CLOSE(FaultField.DELAY),
  /** The money is taken twice under one number, the second time after a delay. */
  CHARGED_TWICE(FaultField.SOME_DELAY),
  /** Another amount than asked is taken, told and billed. */
  WRONG_AMOUNT(FaultField.AMOUNT),

  /** The right amount is taken; this answer tells another. */
  MISQUOTE(FaultField.AMOUNT),
  /** This answer tells the same success twice. */
  DUPLICATE_ANSWER,
  /** This answer says that a paid order is closed. */
  CLOSED_AFTER_SUCCESS,
  /** This answer does not know an order that is paid. */
  NOT_FOUND_YET,

  /** A refund is accepted, and done after a delay. */
  PROCESSING(FaultField.DELAY),
  /** A refund is accepted, fails after a delay, and is done later. */
  ABNORMAL(FaultField.DELAY, FaultField.DONE_AFTER),

  /** The bill is still being made. */
  NOT_READY,
  /** There is no bill of a day with trade. */
  NO_STATEMENT,
  /** The file ends in the middle of a row. */
  TRUNCATED(FaultField.ROW),
  MISSING_ROW(FaultField.ROW),
  /** A row too many, of an order that nobody placed. */
  EXTRA_ROW(FaultField.ORDER, FaultField.AMOUNT),
  /** A row tells another amount than was moved. */
  ALTERED_ROW(FaultField.ROW, FaultField.AMOUNT),
  DOUBLED_ROW(FaultField.ROW),

  /** Nothing that is sent to the provider arrives, for a time. */
  DOWN(FaultField.OUTAGE);

  private final Set<FaultField> fields;

  Behaviour(FaultField... fields) {
    EnumSet<FaultField> set = EnumSet.noneOf(FaultField.class);
    set.addAll(List.of(fields));
    this.fields = Collections.unmodifiableSet(set);
  }

  boolean takes(FaultField field) {
    return fields.contains(field);
  }

  /** Whether an entry of this kind can say what {@code terms} say: all it needs, and no more. */
  boolean admits(FaultTerms terms) {
    boolean complete = fields.stream().allMatch(f -> f.isOptional() || f.isIn(terms));
    boolean used =
        EnumSet.allOf(FaultField.class).stream()
            .filter(f -> f.isIn(terms))
            .allMatch(f -> fields.stream().anyMatch(f::writesLike));
    return complete && used;
  }

  /** The name used in scripts: {@code late-success}. */
  public String code() {
    return ScriptWord.of(this);
  }
}
