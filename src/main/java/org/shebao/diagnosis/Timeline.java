package org.shebao.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shebao.bill.TradeBillLine;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.JournalEntry;
import org.shebao.recovery.Escalation;

/** Puts what the journal, the escalations, the bill and the cases tell into one order. */
final class Timeline {
  private Timeline() {}

  /** Oldest first; what has one time stays in the order of its source. */
  static List<Happening> of(PaymentHistory history) {
    List<Happening> all = new ArrayList<>();
    history.journal().forEach(booked -> all.add(entry(booked)));
    history.followUp().escalations().forEach(each -> all.addAll(escalated(each)));
    history.bill().ifPresent(bill -> bill.lines().forEach(line -> all.add(billed(bill, line))));
    history.notes().forEach(note -> all.add(noted(note)));
    all.sort(Comparator.comparing(Happening::at));
    return all;
  }

  private static Happening entry(BookedEntry booked) {
    JournalEntry entry = booked.entry();
    boolean unbelieved = entry.kind() == EntryKind.UNANSWERED && !entry.reference().isEmpty();
    Map<String, String> facts = new HashMap<>();
    facts.put("seq", String.valueOf(booked.seq()));
    facts.put("transaction", entry.reference());
    facts.put("word", entry.note());
    facts.put("refund", entry.about().refundId().orElse(""));
    return new Happening(
        entry.at(),
        unbelieved ? Happening.Kind.NOT_BELIEVED : Happening.Kind.valueOf(entry.kind().name()),
        facts,
        entry.operator());
  }

  /** When a person was asked to look, and when that was over. */
  private static List<Happening> escalated(Escalation escalation) {
    Map<String, String> facts =
        Map.of("escalation", escalation.id(), "about", escalation.kind().name());
    List<Happening> both = new ArrayList<>();
    both.add(new Happening(escalation.openedAt(), Happening.Kind.ESCALATED, facts, ""));
    escalation
        .closedAt()
        .ifPresent(at -> both.add(new Happening(at, Happening.Kind.NOT_ESCALATED, facts, "")));
    return both;
  }

  private static Happening billed(BillExtract bill, TradeBillLine line) {
    Map<String, String> facts = new HashMap<>();
    facts.put("file", bill.file());
    facts.put("line", String.valueOf(line.line()));
    facts.put("transaction", line.transactionNo());
    facts.put("amount", line.amount().yuan());
    line.refund()
        .ifPresent(
            refund -> {
              facts.put("refund", refund.refundNo());
              facts.put("word", refund.state());
            });
    return new Happening(
        line.at(),
        line.isCharge() ? Happening.Kind.BILL_CHARGE : Happening.Kind.BILL_REFUND,
        facts,
        bill.file() + ":" + line.line());
  }

  private static Happening noted(CaseNote note) {
    return new Happening(
        note.at(),
        Happening.Kind.NOTED,
        Map.of("case", note.caseNo(), "text", note.text()),
        note.operator());
  }
}
