package org.shebao.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebao.contribution.Period;
import org.shebao.engine.CorruptRecordException;
import org.shebao.input.InputException;
import org.shebao.money.Money;
import org.shebao.payment.Charge;
import org.shebao.payment.Liability;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentState;
import org.shebao.payment.PaymentStore;
import org.shebao.payment.Review;
import org.shebao.payment.Taking;
import org.shebao.payment.Terms;
import org.shebao.region.InsuranceType;

/** Table {@code payment}. */
record SqlitePayments(Sql sql) implements PaymentStore {
  private static final String SELECT = "SELECT * FROM payment";

  /** Word for word as the partial indexes have it: for other words SQLite does not use them. */
  static final String CLAIMING = quoted(PaymentState::claimsLiability);

  static final String OPEN = quoted(PaymentState::isOpen);

  private static String quoted(Predicate<PaymentState> wanted) {
    return Stream.of(PaymentState.values())
        .filter(wanted)
        .map(state -> "'" + state.name() + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public void insert(Payment payment) {
    sql.update(
        "INSERT INTO payment (id, person_id, insurance, period, amount_fen, method, payer_id,"
            + " masked_card, region, operator, request_id, taken_at, state)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        payment.id(),
        payment.liability().personId(),
        payment.liability().insurance().name(),
        payment.liability().period().text(),
        payment.terms().amount().fen(),
        payment.terms().method().name(),
        payment.terms().payerId(),
        payment.terms().maskedCard(),
        payment.terms().regionCode(),
        payment.taking().operator(),
        payment.taking().requestId(),
        payment.taking().at(),
        payment.state().name());
  }

  @Override
  public boolean replace(Payment before, Payment after) {
    int rows =
        sql.update(
            "UPDATE payment SET state = ?, transaction_no = ?, charged_at = ?,"
                + " review_approved = ?, review_operator = ?, review_reason = ?, reviewed_at = ?,"
                + " reserved_fen = ? WHERE id = ? AND state = ? AND reserved_fen = ?",
            after.state().name(),
            after.charge().map(Charge::transactionNo),
            after.charge().map(Charge::at),
            after.review().map(Review::approved),
            after.review().map(Review::operator),
            after.review().map(Review::reason),
            after.review().map(Review::at),
            reserved(after),
            before.id(),
            before.state().name(),
            reserved(before));
    return rows == 1;
  }

  private static long reserved(Payment payment) {
    return payment.charge().map(Charge::reserved).orElse(Money.ZERO).fen();
  }

  @Override
  public Optional<Payment> find(String id) {
    return sql.one(SELECT + " WHERE id = ?", SqlitePayments::payment, id);
  }

  @Override
  public Optional<Payment> charged(String transactionNo) {
    return sql.one(SELECT + " WHERE transaction_no = ?", SqlitePayments::payment, transactionNo);
  }

  @Override
  public List<String> ids() {
    return sql.list("SELECT id FROM payment ORDER BY taken_at, id", row -> row.text("id"));
  }

  @Override
  public Optional<Payment> claiming(Liability liability) {
    return sql.one(
        SELECT + " WHERE person_id = ? AND insurance = ? AND period = ? AND state IN " + CLAIMING,
        SqlitePayments::payment,
        liability.personId(),
        liability.insurance().name(),
        liability.period().text());
  }

  @Override
  public List<Payment> in(Set<PaymentState> states) {
    String marks = states.stream().map(state -> "?").collect(Collectors.joining(", "));
    // Open payments are few among all that were ever taken; they have an index of their own.
    String open = states.stream().allMatch(PaymentState::isOpen) ? " AND state IN " + OPEN : "";
    return sql.list(
        SELECT + " WHERE state IN (" + marks + ")" + open + " ORDER BY taken_at, id",
        SqlitePayments::payment,
        states.stream().map(PaymentState::name).toArray());
  }

  @Override
  public List<Payment> of(String personId) {
    return sql.list(
        SELECT + " WHERE person_id = ? ORDER BY taken_at, id", SqlitePayments::payment, personId);
  }

  @Override
  public List<Payment> takenBetween(Instant from, Instant to) {
    return sql.list(
        SELECT + " WHERE taken_at >= ? AND taken_at < ? ORDER BY taken_at, id",
        SqlitePayments::payment,
        from,
        to);
  }

  @Override
  public List<Payment> chargedBetween(Instant from, Instant to) {
    return sql.list(
        SELECT + " WHERE charged_at >= ? AND charged_at < ? ORDER BY charged_at, id",
        SqlitePayments::payment,
        from,
        to);
  }

  @Override
  public Money sumFor(String personId, Instant from, Instant to) {
    return sql.one(
            "SELECT COALESCE(SUM(amount_fen), 0) AS total FROM payment"
                + " WHERE person_id = ? AND taken_at >= ? AND taken_at < ? AND state IN "
                + CLAIMING,
            row -> Money.ofFen(row.number("total")),
            personId,
            from,
            to)
        .orElse(Money.ZERO);
  }

  /** A row that somebody edited may be no payment any more. */
  private static Payment payment(Sql.Row row) throws SQLException {
    try {
      return checked(row);
    } catch (IllegalArgumentException | InputException e) {
      throw new CorruptRecordException("payment " + row.text("id"), e);
    }
  }

  private static Payment checked(Sql.Row row) throws SQLException {
    InsuranceType insurance = InsuranceType.valueOf(row.text("insurance"));
    return new Payment(
        row.text("id"),
        new Liability(
            row.text("person_id"),
            insurance,
            Period.read(insurance, row.text("period"), "payment.period")),
        new Terms(
            Money.ofFen(row.number("amount_fen")),
            PaymentMethod.valueOf(row.text("method")),
            row.optionalText("payer_id"),
            row.optionalText("masked_card"),
            row.text("region")),
        new Taking(row.text("operator"), row.text("request_id"), row.instant("taken_at")),
        PaymentState.valueOf(row.text("state")),
        charge(row),
        review(row));
  }

  private static Optional<Charge> charge(Sql.Row row) throws SQLException {
    Instant at = row.instant("charged_at");
    Money reserved = Money.ofFen(row.number("reserved_fen"));
    return row.optionalText("transaction_no").map(number -> new Charge(number, at, reserved));
  }

  /** The columns of a second person's decision, here and on refunds. */
  static Optional<Review> review(Sql.Row row) throws SQLException {
    Optional<Instant> at = row.optionalInstant("reviewed_at");
    if (at.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Review(
            row.flag("review_approved"),
            row.text("review_operator"),
            row.text("review_reason"),
            at.get()));
  }
}
