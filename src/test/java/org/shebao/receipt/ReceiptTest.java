package org.shebao.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {
  private static final PickupCode CODE = new PickupCode("123456782");
  private static final Instant ISSUED = Instant.parse("2026-11-25T02:00:05Z");

  @ParameterizedTest(name = "G29 paid {0}, kept through {1}")
  @CsvSource({"2026-01-01, 2026-06-30", "2026-11-25, 2027-05-24", "2027-09-01, 2028-02-28"})
  void isKeptFor180DaysAfterTheDayOfPayment(LocalDate paidOn, LocalDate through) {
    assertEquals(through, Receipt.issue("P1", ISSUED, paidOn, CODE).keepUntil());
  }

  @Test
  void isNumberedOutsideTheSpaceOfFiscalReceipts() {
    assertEquals(
        new Receipt("SIMP00000001", "P00000001", ISSUED, CODE, LocalDate.of(2027, 5, 24)),
        Receipt.issue("P00000001", ISSUED, LocalDate.of(2026, 11, 25), CODE));
  }

  @ParameterizedTest(name = "G29 back {0}, kept through {1}")
  @CsvSource({"2026-01-01, 2026-06-30", "2026-11-25, 2027-05-24", "2027-09-01, 2028-02-28"})
  void ofARefundIsKeptFor180DaysAfterTheMoneyWasBack(LocalDate returnedOn, LocalDate through) {
    assertEquals(
        new RefundReceipt("SIMRF1", "RF1", Optional.of("SIMP1"), ISSUED, through),
        RefundReceipt.issue("RF1", Optional.of("SIMP1"), ISSUED, returnedOn));
  }
}
