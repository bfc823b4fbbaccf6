package org.shebao.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.shebao.ledger.Account;
import org.shebao.ledger.BookedEntry;
import org.shebao.ledger.CorruptEntryException;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.Journal;
import org.shebao.ledger.JournalEntry;
import org.shebao.ledger.Posting;
import org.shebao.money.Money;
import org.shebao.payment.PaymentState;
import org.shebao.refund.RefundState;

/** What the journal alone says of every payment and every refund. */
final class JournalReading {
  private final Journal journal;
  private final Map<Account, Money> balances = new TreeMap<>();
  private final Map<String, PaymentState> states = new HashMap<>();
  private final Map<String, RefundState> refundStates = new HashMap<>();
  private final Map<String, JournalEntry> openings = new HashMap<>();
  private final Map<String, String> acceptances = new HashMap<>();
  private final Map<String, Map<Account, Money>> posted = new HashMap<>();
  private final Map<String, String> charges = new HashMap<>();
  private final Map<String, Set<String>> surplus = new HashMap<>();
  private final Set<String> unclear = new HashSet<>();
  private final List<Notice> findings = new ArrayList<>();
  private long entries;
  private long lastSeq;

  private JournalReading(Journal journal) {
    this.journal = journal;
  }

  static JournalReading of(Journal journal) {
    JournalReading reading = new JournalReading(journal);
    journal.forEach(reading::read, reading::readCorrupt);
    return reading;
  }

  long entries() {
    return entries;
  }

  Map<Account, Money> balances() {
    return balances;
  }

  /** What does not hold in the journal itself. */
  List<Notice> findings() {
    return findings;
  }

  /** Every payment the journal knows, in the state before its refunds are looked at. */
  Map<String, PaymentState> states() {
    return states;
  }

  Map<String, RefundState> refundStates() {
    return refundStates;
  }

  /** The entry with which a refund began; the first version wrote none. */
  Optional<JournalEntry> opening(String refundId) {
    return Optional.ofNullable(openings.get(refundId));
  }

  /** The provider's number of a refund. */
  Optional<String> acceptance(String refundId) {
    return Optional.ofNullable(acceptances.get(refundId));
  }

  /** Whether an entry of the payment is damaged: what the others say is not enough to judge it. */
  boolean isUnclear(String paymentId) {
    return unclear.contains(paymentId);
  }

  Optional<String> charge(String paymentId) {
    return Optional.ofNullable(charges.get(paymentId));
  }

  /** The numbers of the transactions that nobody owed. */
  Set<String> surplus(String paymentId) {
    return surplus.getOrDefault(paymentId, Set.of());
  }

  /** What the entries of a payment leave on each account; none is zero. */
  Map<Account, Money> moved(String paymentId) {
    Map<Account, Money> left = new HashMap<>(posted.getOrDefault(paymentId, Map.of()));
    left.values().removeIf(Money.ZERO::equals);
    return left;
  }

  private void read(BookedEntry booked) {
    count(booked.seq());
    if (!journal.leafHash(booked).equals(booked.leafHash())) {
      found("entry", booked.seq());
    }
    JournalEntry entry = booked.entry();
    for (Posting posting : entry.postings()) {
      balances.merge(posting.account(), posting.amount(), Money::plus);
      posted
          .computeIfAbsent(entry.paymentId(), id -> new HashMap<>())
          .merge(posting.account(), posting.amount(), Money::plus);
    }
    boolean legal =
        entry
            .about()
            .refundId()
            .map(refund -> advanceRefund(refund, entry))
            .orElseGet(() -> advance(entry));
    if (!legal && !unclear.contains(entry.paymentId())) {
      found("step", Map.of("seq", String.valueOf(booked.seq()), "payment", entry.paymentId()));
    }
  }

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

  private void found(String key, long seq) {
    found(key, Map.of("seq", String.valueOf(seq)));
  }

  private void found(String key, Map<String, String> facts) {
    findings.add(new Notice(key, facts));
  }

  /** Follows the payment through its states; answers whether the step is legal. */
  private boolean advance(JournalEntry entry) {
    String id = entry.paymentId();
    Optional<PaymentState> after = stateAfter(entry.kind());
    PaymentState before = states.get(id);
    after.ifPresent(state -> states.put(id, state));
    if (entry.kind() == EntryKind.PAID || entry.kind() == EntryKind.HELD) {
      charges.put(id, entry.reference());
    }
    if (entry.kind() == EntryKind.RETURNED) {
      // As the first version numbered it; see stateAfter.
      acceptances.put("R" + id, entry.reference());
    }
    if (entry.kind() == EntryKind.SURPLUS) {
      surplus.computeIfAbsent(id, key -> new HashSet<>()).add(entry.reference());
    }
    return entry.kind() == EntryKind.REQUESTED
        ? before == null
        : before != null && (after.isEmpty() || before.next().contains(after.get()));
  }

  private static Optional<PaymentState> stateAfter(EntryKind kind) {
    return switch (kind) {
      case REQUESTED -> Optional.of(PaymentState.UNKNOWN);
      case PAID, APPROVED -> Optional.of(PaymentState.PAID);
      case HELD -> Optional.of(PaymentState.HELD);
      case DECLINED -> Optional.of(PaymentState.FAILED);
      case CLOSED -> Optional.of(PaymentState.CLOSED);
      case REJECTED -> Optional.of(PaymentState.REFUNDING);
      // The first version wrote the refund of a rejected payment without a number of its own.
      case RETURNED -> Optional.of(PaymentState.REFUNDED);
      case UNANSWERED,
          SURPLUS,
          REFUND_REQUESTED,
          REFUND_SUBMITTED,
          REFUND_APPROVED,
          REFUND_REJECTED,
          REFUND_ACCEPTED,
          REFUND_ABNORMAL,
          REFUND_DECLINED,
          CARRIED,
          CARRY_OVERRIDDEN ->
          Optional.empty();
    };
  }

  private boolean advanceRefund(String refundId, JournalEntry entry) {
    EntryKind kind = entry.kind();
    Optional<RefundState> after = refundStateAfter(kind);
    RefundState before = refundStates.get(refundId);
    after.ifPresent(state -> refundStates.put(refundId, state));
    boolean opens =
        kind == EntryKind.REFUND_REQUESTED
            || kind == EntryKind.REFUND_SUBMITTED
            || kind == EntryKind.CARRIED;
    if (!entry.reference().isEmpty()) {
      acceptances.put(refundId, entry.reference());
    }
    if (opens) {
      openings.putIfAbsent(refundId, entry);
      return before == null;
    }
    return before == null
        || after.isEmpty()
        || before == after.get()
        || before.next().contains(after.get());
  }

  private static Optional<RefundState> refundStateAfter(EntryKind kind) {
    return switch (kind) {
      case REFUND_REQUESTED, REFUND_APPROVED, REFUND_ACCEPTED, CARRY_OVERRIDDEN ->
          Optional.of(RefundState.PROCESSING);
      case REFUND_SUBMITTED -> Optional.of(RefundState.AWAITING_APPROVAL);
      case REFUND_REJECTED -> Optional.of(RefundState.REJECTED);
      case REFUND_ABNORMAL -> Optional.of(RefundState.ABNORMAL);
      case REFUND_DECLINED -> Optional.of(RefundState.DECLINED);
      case RETURNED -> Optional.of(RefundState.REFUNDED);
      case CARRIED -> Optional.of(RefundState.CARRIED_TO_NEXT_POOL);
      case REQUESTED, UNANSWERED, PAID, HELD, DECLINED, CLOSED, APPROVED, REJECTED, SURPLUS ->
          Optional.empty();
    };
  }
}
