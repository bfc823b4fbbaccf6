package org.shebao.diagnosis;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.shebao.bill.TradeBillLine;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.EntryKind;
import org.shebao.payment.SurplusCharge;
import org.shebao.recovery.Escalation;
import org.shebao.refund.Refund;
import org.shebao.refund.SystemFault;

/**
 * What a cause rests on: something that stands in the books or in the bill and can be looked up.
 *
 * @param facts what identifies it; never personal data
 */
public record Evidence(Kind kind, Map<String, String> facts) {

  /** Where it stands. */
  public enum Kind {
    /** An entry of the journal. */
    JOURNAL,
    /** A word that the provider answered, in an entry of the journal. */
    ANSWER,
    /** Money that nobody owes, by the provider's number. */
    SURPLUS,
    REFUND,
    ESCALATION,
    /** An entry of the fault register. */
    FAULT,
    BILL_LINE,
    /** The day's bill does not name the payment. */
    BILL_SILENT,
    /** The bill's own sums contradict its lines. */
    BILL_CONTRADICTS_ITSELF,
    /** The bill is of other days than the payment, so its silence says nothing. */
    BILL_OF_OTHER_DAYS
  }

  /** The entries whose note is a word of the provider's. */
  private static final Set<EntryKind> WORDS =
      EnumSet.of(
          EntryKind.UNANSWERED,
          EntryKind.DECLINED,
          EntryKind.CLOSED,
          EntryKind.REFUND_ACCEPTED,
          EntryKind.REFUND_ABNORMAL,
          EntryKind.REFUND_DECLINED);

  public Evidence {
    facts = Map.copyOf(facts);
  }

  /** An entry, quoted with the provider's word where it is one of an answer. */
  static Evidence entry(BookedEntry booked) {
    return WORDS.contains(booked.entry().kind()) && !booked.entry().note().isEmpty()
        ? answer(booked)
        : event(booked);
  }

  private static Evidence event(BookedEntry booked) {
    return new Evidence(
        Kind.JOURNAL,
        Map.of("seq", String.valueOf(booked.seq()), "event", booked.entry().kind().name()));
  }

  private static Evidence answer(BookedEntry booked) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("seq", String.valueOf(booked.seq()));
    facts.put("word", booked.entry().note());
    return new Evidence(Kind.ANSWER, facts);
  }

  static Evidence surplus(SurplusCharge surplus) {
    return new Evidence(
        Kind.SURPLUS,
        Map.of("transaction", surplus.transactionNo(), "amount", surplus.amount().yuan()));
  }

  static Evidence refund(Refund refund) {
    return new Evidence(Kind.REFUND, Map.of("refund", refund.id(), "state", refund.state().name()));
  }

  static Evidence escalation(Escalation escalation) {
    return new Evidence(
        Kind.ESCALATION,
        Map.of(
            "escalation", escalation.id(),
            "about", escalation.kind().name(),
            "since", escalation.openedAt().toString()));
  }

  static Evidence fault(SystemFault fault) {
    return new Evidence(Kind.FAULT, Map.of("fault", fault.id()));
  }

  static Evidence line(BillExtract bill, TradeBillLine line) {
    return new Evidence(
        Kind.BILL_LINE,
        Map.of(
            "file", bill.file(),
            "line", String.valueOf(line.line()),
            "transaction", line.transactionNo(),
            "amount", line.amount().yuan()));
  }

  static Evidence bill(Kind kind, BillExtract bill) {
    return new Evidence(kind, Map.of("file", bill.file()));
  }
}
