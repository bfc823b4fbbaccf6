package org.shebao.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.crypto.Sm3;
import org.shebao.input.Resources;
import org.shebao.ledger.Account;
import org.shebao.ledger.EntryKind;
import org.shebao.ledger.JournalEntry;
import org.shebao.ledger.Posting;
import org.shebao.payment.PaymentState;
import org.shebao.provider.RefundAnswer;
import org.shebao.receipt.RefundReceipt;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundState;

/** Books that the first version wrote: its one refund, of a turned-down payment, had no record. */
class FirstVersionTest {
  private static final Instant REVIEWED = TestDesks.START.plusSeconds(60);
  private static final Account HELD = Account.held("R1");

  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} {1}: kept until {2}")
  @CsvSource({
    "whole-second, 2026-11-10T02:01:03Z,     2027-05-09",
    "first-milli,  2026-11-10T02:01:03.001Z, 2027-05-09",
    "last-milli,   2026-11-10T02:01:03.999Z, 2027-05-09",
    "odd-millis,   2027-01-31T15:59:59.123Z, 2027-07-30",
    "next-day,     2027-01-31T16:00:00Z,     2027-07-31",
    "leap-day,     2028-02-29T12:00:00.007Z, 2028-08-27",
  })
  void aReturnedPaymentBecomesARefundToTheMillisecond(
      String id, Instant returned, LocalDate keepUntil) throws SQLException {
    rejected("REFUNDED", returned.toString());

    try (TestDesks desks = new TestDesks(directory)) {
      assertEquals(List.of(), desks.findings());
      RefundFile file = desks.station().refunds().status("RP1").value();
      Refund.Handling done =
          new Refund.Handling(
              Optional.empty(),
              Optional.of(new Refund.Acceptance("WXR1", returned)),
              Optional.of(returned));
      assertEquals(refund(RefundState.REFUNDED, done), file.refund());
      assertEquals(PaymentState.REFUNDED, file.payment().payment().state());
      assertEquals(0, file.payment().payment().unreserved().fen());
      assertEquals(
          Optional.of(
              new RefundReceipt(
                  "SIMRP1", "RP1", Optional.empty(), REVIEWED.plusSeconds(5), keepUntil)),
          file.receipt());
    }
  }

  private static Refund refund(RefundState state, Refund.Handling handling) {
    return new Refund(
        "RP1",
        new Refund.Target("P1", "WX1"),
        RefundKind.REJECTED,
        TestDesks.AMOUNT,
        new Refund.Asking("clerk-wang", "", REVIEWED),
        state,
        handling);
  }

  @Test
  void aRefundOnItsWayGoesOnWhereItWas() throws SQLException {
    rejected("REFUNDING", "");

    try (TestDesks desks = new TestDesks(directory)) {
      assertEquals(List.of(), desks.findings());
      assertEquals(
          List.of("P1"), desks.station().recovery().agenda(desks.caller("clerk-li")).due());

      desks.provider.says(desks.accepted(RefundAnswer.Kind.PROCESSING, "WXR1"));
      desks.resolve("P1", desks.taken("WX1"));
      assertEquals(List.of(), desks.findings());

      desks.provider.says(desks.back("WXR1"));
      PaymentFile file = desks.resolve("P1", desks.taken("WX1"));
      assertEquals(PaymentState.REFUNDED, file.payment().state());
      assertEquals(List.of(), desks.findings());
    }
  }

  @Test
  void aRefundThatIsDeclinedAfterwardsIsOwedAgain() throws SQLException {
    rejected("REFUNDING", "");

    try (TestDesks desks = new TestDesks(directory)) {
      desks.provider.says(TestDesks.refused());
      desks.resolve("P1", desks.taken("WX1"));
      assertEquals(List.of(), desks.findings());

      desks.refund("P1", RefundKind.REJECTED, TestDesks.AMOUNT.fen(), desks.back("WXR2"));
      assertEquals(List.of(), desks.findings());
    }
  }

  @Test
  void allOtherPaymentsStayAsTheyAre() throws SQLException {
    try (Connection connection = firstVersion()) {
      payment(connection, "HELD", "NULL");
      entry(connection, 1, EntryKind.REQUESTED, "", "", List.of());
      entry(connection, 2, EntryKind.HELD, "WX1", "", pair(Account.PROVIDER, HELD));
    }

    try (TestDesks desks = new TestDesks(directory)) {
      assertEquals(List.of(), desks.findings());
      PaymentFile file = desks.station().payments().status("P1").value();
      assertEquals(PaymentState.HELD, file.payment().state());
      assertEquals(List.of(), file.aftermath().refunds());
      assertEquals(TestDesks.AMOUNT, file.payment().unreserved());
    }
  }

  /** A turned-down payment; its money is back when {@code note} says when. */
  private void rejected(String state, String note) throws SQLException {
    try (Connection connection = firstVersion()) {
      payment(connection, state, "0, 'clerk-wang', 'no kin', " + REVIEWED.toEpochMilli());
      entry(connection, 1, EntryKind.REQUESTED, "", "", List.of());
      entry(connection, 2, EntryKind.HELD, "WX1", "", pair(Account.PROVIDER, HELD));
      entry(connection, 3, EntryKind.REJECTED, "", "no kin", pair(HELD, Account.REFUND_PAYABLE));
      entry(connection, 4, EntryKind.UNANSWERED, "", "REFUND_NO_ANSWER", List.of());
      if (!note.isEmpty()) {
        List<Posting> back = pair(Account.REFUND_PAYABLE, Account.PROVIDER);
        entry(connection, 5, EntryKind.RETURNED, "WXR1", note, back);
      }
    }
  }

  private Connection firstVersion() throws SQLException {
    Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("shebao.db"));
    execute(
        connection,
        Resources.text(FirstVersionTest.class, "/org/shebao/store/station/V001__first.sql"));
    execute(connection, "PRAGMA user_version=1");
    return connection;
  }

  private static void payment(Connection connection, String state, String review)
      throws SQLException {
    String reviewed = review.equals("NULL") ? "NULL, NULL, NULL, NULL" : review;
    long at = TestDesks.START.toEpochMilli();
    execute(
        connection,
        "INSERT INTO payment VALUES ('P1', 'R1', 'RESIDENT_MEDICAL', '2027', 40000,"
            + " 'FAMILY_PROXY', 'R2', NULL, '440000', 'clerk-li', 'request-1', "
            + (at + ", '" + state + "', 'WX1', " + at + ", " + reviewed + ")"));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static List<Posting> pair(Account debit, Account credit) {
    return Posting.pair(debit, credit, TestDesks.AMOUNT);
  }

  private static void entry(
      Connection connection,
      long seq,
      EntryKind kind,
      String reference,
      String note,
      List<Posting> postings)
      throws SQLException {
    JournalEntry entry =
        new JournalEntry(
            JournalEntry.Subject.payment("P1"),
            kind,
            REVIEWED.plusSeconds(seq),
            "clerk-li",
            reference,
            note,
            postings);
    insert(
        connection,
        "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        seq,
        "P1",
        kind.name(),
        entry.at().toEpochMilli(),
        entry.operator(),
        reference,
        note,
        Sm3.hex(new byte[] {0}, entry.canonical(seq)));
    for (int line = 0; line < postings.size(); line++) {
      Posting posting = postings.get(line);
      insert(
          connection,
          "INSERT INTO posting VALUES (?, ?, ?, ?)",
          seq,
          line,
          posting.account().name(),
          posting.amount().fen());
    }
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
