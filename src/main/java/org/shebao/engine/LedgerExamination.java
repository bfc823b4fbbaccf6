package org.shebao.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shebao.calendar.BusinessDay;
import org.shebao.ledger.Account;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.CorruptEntryException;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.JournalEntry;
import org.shebao.ledger.Posting;
import org.shebao.money.Money;
import org.shebao.payment.Charge;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.payment.PaymentSteps;
import org.shebao.receipt.Receipt;

/**
 * One examination of the books. It believes the journal's postings and nothing else, and compares
 * with them what the other tables say.
 */
final class LedgerExamination {
  private final Pages pages;
  private final Map<Account, Money> balances = new TreeMap<>();
  private final Map<String, PaymentState> states = new HashMap<>();
  private final Map<String, Map<Account, Money>> posted = new HashMap<>();
  private final Map<String, String> charges = new HashMap<>();
  private final Set<String> unclear = new HashSet<>();
  private final List<Notice> findings = new ArrayList<>();
  private long entries;
  private long lastSeq;
  private long receipts;

  LedgerExamination(Pages pages) {
    this.pages = pages;
  }

  LedgerReport report() {
    pages.journal().forEach(this::read, this::readCorrupt);
    List<String> ids = pages.payments().ids();
    ids.forEach(this::examine);
    Set<String> missing = new TreeSet<>(states.keySet());
    ids.forEach(missing::remove);
    missing.forEach(id -> found("payment", id));
    return new LedgerReport(entries, ids.size(), receipts, balances, findings);
  }

  private void read(BookedEntry booked) {
    count(booked.seq());
    if (!pages.journal().leafHash(booked).equals(booked.leafHash())) {
      found("entry", booked.seq());
    }
    JournalEntry entry = booked.entry();
    for (Posting posting : entry.postings()) {
      balances.merge(posting.account(), posting.amount(), Money::plus);
      posted
          .computeIfAbsent(entry.paymentId(), id -> new HashMap<>())
          .merge(posting.account(), posting.amount(), Money::plus);
    }
    advance(booked.seq(), entry);
  }

  /** Says nothing of its payment: what the other entries say of it is not enough to judge it. */
  private void readCorrupt(CorruptEntryException corrupt) {
    count(corrupt.seq());
    found("entry", corrupt.seq());
    unclear.add(corrupt.paymentId());
  }

  private void count(long seq) {
    entries++;
    if (seq != lastSeq + 1) {
      found("gap", lastSeq + 1);
    }
    lastSeq = seq;
  }

  /** Follows the payment through its states; a step that is not legal is a finding. */
  private void advance(long seq, JournalEntry entry) {
    Optional<PaymentState> after = stateAfter(entry.kind());
    PaymentState before = states.get(entry.paymentId());
    boolean first = entry.kind() == EntryKind.REQUESTED;
    boolean legal =
        first
            ? before == null
            : before != null && (after.isEmpty() || before.next().contains(after.get()));
    if (!legal && !unclear.contains(entry.paymentId())) {
      found("step", Map.of("seq", String.valueOf(seq), "payment", entry.paymentId()));
    }
    after.ifPresent(state -> states.put(entry.paymentId(), state));
    if (entry.kind() == EntryKind.PAID || entry.kind() == EntryKind.HELD) {
      charges.put(entry.paymentId(), entry.reference());
    }
  }

  private static Optional<PaymentState> stateAfter(EntryKind kind) {
    return switch (kind) {
      case REQUESTED -> Optional.of(PaymentState.UNKNOWN);
      case UNANSWERED -> Optional.empty();
      case PAID, APPROVED -> Optional.of(PaymentState.PAID);
      case HELD -> Optional.of(PaymentState.HELD);
      case DECLINED -> Optional.of(PaymentState.FAILED);
      case CLOSED -> Optional.of(PaymentState.CLOSED);
      case REJECTED -> Optional.of(PaymentState.REFUNDING);
      case RETURNED -> Optional.of(PaymentState.REFUNDED);
    };
  }

  private void examine(String id) {
    try {
      Payment payment = pages.payments().find(id).orElseThrow();
      if (!unclear.contains(id)) {
        compare(payment);
      }
      compareReceipt(payment, pages.receipts().ofPayment(id));
    } catch (CorruptRecordException e) {
      found("record", id);
    }
  }

  private void compare(Payment payment) {
    if (states.get(payment.id()) != payment.state()) {
      found("state", payment.id());
    }
    if (!moved(payment.id()).equals(PaymentSteps.moved(payment))) {
      found("amount", payment.id());
    }
    Optional<String> charge = Optional.ofNullable(charges.get(payment.id()));
    if (!charge.equals(payment.charge().map(Charge::transactionNo))) {
      found("charge", payment.id());
    }
  }

  /** What the entries of a payment leave on each account. */
  private Map<Account, Money> moved(String paymentId) {
    Map<Account, Money> left = new HashMap<>(posted.getOrDefault(paymentId, Map.of()));
    left.values().removeIf(Money.ZERO::equals);
    return left;
  }

  private void compareReceipt(Payment payment, Optional<Receipt> receipt) {
    receipts += receipt.isPresent() ? 1 : 0;
    boolean due = payment.state() == PaymentState.PAID;
    if (receipt.isPresent() != due || due && !isRight(receipt.get(), payment)) {
      found("receipt", payment.id());
    }
  }

  private static boolean isRight(Receipt receipt, Payment payment) {
    LocalDate paidOn = BusinessDay.of(payment.charge().orElseThrow().at());
    return receipt.equals(
        Receipt.issue(payment.id(), receipt.issuedAt(), paidOn, receipt.pickupCode()));
  }

  private void found(String key, long seq) {
    found(key, Map.of("seq", String.valueOf(seq)));
  }

  private void found(String key, String paymentId) {
    found(key, Map.of("payment", paymentId));
  }

  private void found(String key, Map<String, String> facts) {
    findings.add(new Notice(key, facts));
  }
}
