package org.shebao.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.provider.ProviderMethod;
import org.shebao.provider.simulated.Behaviour;
import org.shebao.provider.simulated.Deviation;
import org.shebao.provider.simulated.Fault;
import org.shebao.provider.simulated.FaultMatch;
import org.shebao.provider.simulated.FaultPage;
import org.shebao.provider.simulated.FaultTerms;
import org.shebao.provider.simulated.LoadedFault;
import org.shebao.provider.simulated.Operation;
import org.shebao.provider.simulated.Outage;
import org.shebao.provider.simulated.RowPick;

/** The simulated provider's table {@code fault}. */
final class SqliteFaultPage implements FaultPage {
  private static final String OPEN =
      """
      SELECT position, operation, behaviour, times, used, arrivals,
             match_order, match_method, match_fen, match_date, match_nth,
             reason, delay_seconds, done_after_seconds, amount_fen, delta_fen,
             row_nth, row_order, starts_at, ends_at
      FROM fault
      WHERE (times = 0 OR used < times) AND (match_nth IS NULL OR arrivals < match_nth)\
      """;

  private final Sql sql;

  SqliteFaultPage(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<LoadedFault> open() {
    return sql.list(OPEN + " ORDER BY position", SqliteFaultPage::loaded);
  }

  @Override
  public List<LoadedFault> open(Operation operation) {
    return sql.list(
        OPEN + " AND operation = ? ORDER BY position", SqliteFaultPage::loaded, operation.name());
  }

  @Override
  public void countArrival(Operation operation) {
    sql.update("UPDATE fault SET arrivals = arrivals + 1 WHERE operation = ?", operation.name());
  }

  @Override
  public void countUse(int position) {
    sql.update("UPDATE fault SET used = used + 1 WHERE position = ?", position);
  }

  @Override
  public void replace(List<Fault> script) {
    sql.update("DELETE FROM fault");
    for (int position = 0; position < script.size(); position++) {
      add(position, script.get(position));
    }
  }

  private void add(int position, Fault fault) {
    FaultMatch match = fault.match();
    FaultTerms terms = fault.terms();
    sql.update(
        """
        INSERT INTO fault (position, operation, behaviour, times, used, arrivals,
                           match_order, match_method, match_fen, match_date, match_nth,
                           reason, delay_seconds, done_after_seconds, amount_fen, delta_fen,
                           row_nth, row_order, starts_at, ends_at)
        VALUES (?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        position,
        fault.on().name(),
        fault.behaviour().name(),
        fault.times(),
        match.orderNo(),
        match.method().map(ProviderMethod::name),
        match.amount().map(Money::fen),
        match.date(),
        match.nth(),
        terms.reason(),
        terms.delay().toSeconds(),
        terms.doneAfter().map(Duration::toSeconds),
        terms.amount().flatMap(Deviation::exact).map(Money::fen),
        terms.amount().map(Deviation::deltaFen),
        terms.row().flatMap(RowPick::nth),
        terms.row().flatMap(RowPick::orderNo),
        terms.outage().map(Outage::from),
        terms.outage().map(Outage::until));
  }

  private static LoadedFault loaded(Sql.Row row) throws SQLException {
    Fault fault =
        new Fault(
            Operation.valueOf(row.text("operation")),
            Behaviour.valueOf(row.text("behaviour")),
            (int) row.number("times"),
            match(row),
            terms(row));
    return new LoadedFault(
        (int) row.number("position"), fault, row.number("used"), row.number("arrivals"));
  }

  private static FaultMatch match(Sql.Row row) throws SQLException {
    return new FaultMatch(
        row.optionalText("match_order"),
        row.optionalText("match_method").map(ProviderMethod::valueOf),
        positive(row, "match_fen").map(Money::ofFen),
        row.optionalDate("match_date"),
        positive(row, "match_nth"));
  }

  private static FaultTerms terms(Sql.Row row) throws SQLException {
    return new FaultTerms(
        row.text("reason"),
        Duration.ofSeconds(row.number("delay_seconds")),
        positive(row, "done_after_seconds").map(Duration::ofSeconds),
        amount(row),
        row(row),
        outage(row));
  }

  private static Optional<Deviation> amount(Sql.Row row) throws SQLException {
    Optional<Money> exact = positive(row, "amount_fen").map(Money::ofFen);
    long delta = row.number("delta_fen");
    return exact.isEmpty() && delta == 0
        ? Optional.empty()
        : Optional.of(new Deviation(exact, delta));
  }

  private static Optional<RowPick> row(Sql.Row row) throws SQLException {
    Optional<Long> nth = positive(row, "row_nth");
    Optional<String> orderNo = row.optionalText("row_order");
    return nth.isEmpty() && orderNo.isEmpty()
        ? Optional.empty()
        : Optional.of(new RowPick(nth, orderNo));
  }

  private static Optional<Outage> outage(Sql.Row row) throws SQLException {
    Optional<Instant> until = row.optionalInstant("ends_at");
    return until.isEmpty()
        ? Optional.empty()
        : Optional.of(new Outage(row.instant("starts_at"), until.get()));
  }

  /** JDBC reads a null number as zero, which none of these columns can hold. */
  private static Optional<Long> positive(Sql.Row row, String column) throws SQLException {
    long number = row.number(column);
    return number > 0 ? Optional.of(number) : Optional.empty();
  }
}
