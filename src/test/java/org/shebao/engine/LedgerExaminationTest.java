package org.shebao.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.shebao.money.Money;
import org.shebao.payment.PaymentMethod;
import org.shebao.provider.RefundAnswer;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundPolicy;
import org.shebao.refund.RefundState;

/** Refunds and surplus charges that somebody edited behind the back of the books. */
class LedgerExaminationTest {
  @TempDir private Path directory;
  private TestDesks desks;

  /**
   * P1 paid and partly back (RF1), partly declined (RF2) and on its way (RF3); P2 under review with
   * a fen less than one duplicate back (RF4) and one waiting (WX4); P3 above the limit, waiting for
   * approval (RF5); P4 carried (RF6); P5 paid, without refunds; P6 turned down and back (RP6).
   */
  @BeforeEach
  void open() {
    desks = new TestDesks(directory, new RefundPolicy(20, false, true, Money.ofFen(39_999)));
    String first = desks.charged(PaymentMethod.WECHAT_BALANCE, 2027, "WX1");
    desks.after(Duration.ofMinutes(1));
    desks.refund(first, RefundKind.ORDINARY, 10_000, desks.back("WXR1"));
    desks.after(Duration.ofMinutes(1));
    desks.refund(first, RefundKind.ORDINARY, 5_000, TestDesks.refused());
    desks.refund(
        first, RefundKind.ORDINARY, 7_000, desks.accepted(RefundAnswer.Kind.PROCESSING, "WXR3"));
    String second = desks.charged(PaymentMethod.FAMILY_PROXY, 2026, "WX2", "WX3", "WX4");
    desks.refund(second, RefundKind.DUPLICATE, 39_999, desks.back("WXR4"));
    String third = desks.charged(PaymentMethod.WECHAT_BALANCE, 2025, "WX5");
    Refund waiting = desks.refund(third, RefundKind.ORDINARY, 40_000);
    assertEquals(RefundState.AWAITING_APPROVAL, waiting.state());
    String fourth = desks.charged(PaymentMethod.WECHAT_BALANCE, 2024, "WX6");
    desks.charged(PaymentMethod.WECHAT_BALANCE, 2023, "WX7");
    String sixth = desks.charged(PaymentMethod.FAMILY_PROXY, 2022, "WX8");
    desks.provider.says(desks.back("WXR8"));
    desks.station().payments().review(sixth, false, "no kin", desks.caller("clerk-wang")).value();
    desks.after(Duration.ofDays(30));
    Refund carried = desks.refund(fourth, RefundKind.ORDINARY, 40_000);
    assertEquals(RefundState.CARRIED_TO_NEXT_POOL, carried.state());
  }

  @AfterEach
  void close() {
    desks.close();
  }

  @Test
  void untouchedBooksAreClean() {
    assertEquals(List.of(), desks.findings());
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "refund-edits.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      quoteCharacter = '`')
  void namesThePlaceThatSomebodyEdited(String id, String sql, String places) {
    desks.tamper(sql.replaceAll("'(RF|P)-", "'$10000000"));

    assertEquals(places, String.join(", ", desks.findings()).replaceAll("0{6,}", "-"));
  }
}
