package org.shebao.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.shebao.money.Money;
import org.shebao.provider.ProviderMethod;
import org.shebao.provider.simulated.Behaviour;
import org.shebao.provider.simulated.Fault;
import org.shebao.provider.simulated.FaultMatch;
import org.shebao.provider.simulated.FaultPage;
import org.shebao.provider.simulated.LoadedFault;
import org.shebao.provider.simulated.Operation;

/** The simulated provider's table {@code fault}. */
final class SqliteFaultPage implements FaultPage {
  private static final String OPEN =
      """
      SELECT position, operation, behaviour, reason, delay_seconds, times, used, arrivals,
             match_order, match_method, match_fen, match_nth
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
    sql.update(
        """
        INSERT INTO fault (position, operation, behaviour, reason, delay_seconds, times,
                           used, arrivals, match_order, match_method, match_fen, match_nth)
        VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?)\
        """,
        position,
        fault.on().name(),
        fault.behaviour().name(),
        fault.reason(),
        fault.delay().toSeconds(),
        fault.times(),
        match.orderNo(),
        match.method().map(ProviderMethod::name),
        match.amount().map(Money::fen),
        match.nth());
  }

  private static LoadedFault loaded(Sql.Row row) throws SQLException {
    Fault fault =
        new Fault(
            Operation.valueOf(row.text("operation")),
            Behaviour.valueOf(row.text("behaviour")),
            (int) row.number("times"),
            match(row),
            row.text("reason"),
            Duration.ofSeconds(row.number("delay_seconds")));
    return new LoadedFault(
        (int) row.number("position"), fault, row.number("used"), row.number("arrivals"));
  }

  private static FaultMatch match(Sql.Row row) throws SQLException {
    return new FaultMatch(
        row.optionalText("match_order"),
        row.optionalText("match_method").map(ProviderMethod::valueOf),
        positive(row.number("match_fen")).map(Money::ofFen),
        positive(row.number("match_nth")));
  }

  /** JDBC reads a null number as zero, which neither column can hold. */
  private static Optional<Long> positive(long number) {
    return number > 0 ? Optional.of(number) : Optional.empty();
  }
}
