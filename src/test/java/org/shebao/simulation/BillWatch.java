package org.shebao.simulation;

import static org.shebao.simulation.Invariants.require;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shebao.calendar.BusinessDay;
import org.shebao.engine.Caller;
import org.shebao.money.Money;
import org.shebao.provider.simulated.BillRow;
import org.shebao.provider.simulated.BillSpan;
import org.shebao.provider.simulated.BillTotals;
import org.shebao.provider.simulated.Operation;
import org.shebao.provider.simulated.TradeBill;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** Asks for bills: one that no fault strikes says what the provider has in its books. */
final class BillWatch {
  private final World world;

  BillWatch(World world) {
    this.world = world;
  }

  /** How the provider answered a clerk who asked for the bill of {@code day}. */
  String ask(LocalDate day, Clerk clerk) {
    boolean faulty =
        world.stores.provider().read(page -> !page.faults().open(Operation.BILL).isEmpty());
    Caller caller = clerk.caller();
    Decision<Optional<TradeBill>> answer = clerk.station().simulator().bill(day, caller);
    return answer.fold(
        bill -> judged(bill, rows(day, caller.now()), faulty),
        refusal -> judged(refusal, caller.now(), faulty));
  }

  private List<BillRow> rows(LocalDate day, Instant at) {
    BillSpan span =
        new BillSpan(BusinessDay.startOf(day), BusinessDay.startOf(day.plusDays(1)), at);
    return world
        .stores
        .provider()
        .read(page -> page.statement().rows(span, span.start(), Integer.MAX_VALUE));
  }

  private static String judged(Refusal refusal, Instant now, boolean faulty) {
    boolean creating = refusal.code() == RuleCode.BILL_NOT_READY;
    require(
        creating
            ? faulty && refusal.retryAt().filter(now::isBefore).isPresent()
            : refusal.code() == RuleCode.PROVIDER_UNREACHABLE,
        () -> "bill: " + refusal);
    return refusal.code().name();
  }

  private static String judged(Optional<TradeBill> bill, List<BillRow> rows, boolean faulty) {
    if (bill.isEmpty()) {
      require(faulty || rows.isEmpty(), "no bill of a day with trade");
      return "NO_STATEMENT_EXIST";
    }
    ByteArrayOutputStream delivered = new ByteArrayOutputStream();
    ByteArrayOutputStream complete = new ByteArrayOutputStream();
    BillTotals totals = write(bill.get(), delivered, complete);
    boolean whole = Arrays.equals(delivered.toByteArray(), complete.toByteArray());
    boolean right =
        totals.rows() == rows.size() && totals.paid().minus(totals.refunded()).equals(sum(rows));
    require(faulty || whole && right, () -> "bill: " + totals + " for " + rows);
    return whole && right ? "READY" : "READY_AND_WRONG";
  }

  private static BillTotals write(
      TradeBill bill, ByteArrayOutputStream delivered, ByteArrayOutputStream complete) {
    try {
      return bill.writeTo(delivered, complete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Money sum(List<BillRow> rows) {
    return rows.stream().map(MoneyRow::of).map(MoneyRow::lost).reduce(Money.ZERO, Money::plus);
  }
}
