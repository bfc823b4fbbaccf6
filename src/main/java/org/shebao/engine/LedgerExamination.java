package org.shebao.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shebao.ledger.Account;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.CorruptEntryException;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.JournalEntry;
import org.shebao.ledger.Posting;
import org.shebao.money.Money;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;

/**
 * One examination of the books. It believes the journal's postings and nothing else, and compares
 * with them what the other tables say.
 */
final class LedgerExamination {
  /** The end of time, for a range without an end. */
  private static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

  private final Pages pages;
  private final Map<Account, Money> balances = new TreeMap<>();
  private final Map<String, PaymentState> states = new HashMap<>();
  private final Map<String, Money> posted = new HashMap<>();
  private final List<Notice> findings = new ArrayList<>();
  private long entries;
  private long lastSeq;
  private long receipts;

  LedgerExamination(Pages pages) {
    this.pages = pages;
  }

  LedgerReport report() {
    try {
      pages.journal().forEach(this::read);
    } catch (CorruptEntryException e) {
      found("entry", Map.of("seq", String.valueOf(e.seq())));
    }
    List<Payment> payments =
        pages.payments().takenBetween(Instant.ofEpochMilli(Long.MIN_VALUE), NEVER);
    payments.forEach(this::compare);
    return new LedgerReport(entries, payments.size(), receipts, balances, findings);
  }

  private void read(BookedEntry booked) {
    entries++;
    if (booked.seq() != lastSeq + 1) {
      found("gap", Map.of("seq", String.valueOf(lastSeq + 1)));
    }
    lastSeq = booked.seq();
    if (!pages.journal().leafHash(booked).equals(booked.leafHash())) {
      found("entry", Map.of("seq", String.valueOf(booked.seq())));
    }
    JournalEntry entry = booked.entry();
    for (Posting posting : entry.postings()) {
      balances.merge(posting.account(), posting.amount(), Money::plus);
      if (posting.account().equals(Account.PROVIDER)) {
        posted.merge(entry.paymentId(), posting.amount(), Money::plus);
      }
    }
    advance(booked.seq(), entry);
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
    if (!legal) {
      found("step", Map.of("seq", String.valueOf(seq), "payment", entry.paymentId()));
    }
    after.ifPresent(state -> states.put(entry.paymentId(), state));
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

  private void compare(Payment payment) {
    if (states.get(payment.id()) != payment.state()) {
      found("state", Map.of("payment", payment.id()));
    }
    if (!posted.getOrDefault(payment.id(), Money.ZERO).equals(atProvider(payment))) {
      found("amount", Map.of("payment", payment.id()));
    }
    boolean hasReceipt = pages.receipts().ofPayment(payment.id()).isPresent();
    receipts += hasReceipt ? 1 : 0;
    if (hasReceipt != (payment.state() == PaymentState.PAID)) {
      found("receipt", Map.of("payment", payment.id()));
    }
  }

  /** What the provider must have of a payment in its state. */
  private static Money atProvider(Payment payment) {
    return switch (payment.state()) {
      case PAID, HELD, REFUNDING -> payment.terms().amount();
      case UNKNOWN, FAILED, CLOSED, REFUNDED -> Money.ZERO;
    };
  }

  private void found(String key, Map<String, String> facts) {
    findings.add(new Notice(key, facts));
  }
}
