package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shebao.store.SampleBooks.NOW;
import static org.shebao.store.SampleBooks.intended;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.engine.CorruptRecordException;
import org.shebao.money.Money;
import org.shebao.receipt.PickupCode;
import org.shebao.receipt.Receipt;
import org.shebao.receipt.RefundReceipt;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundGrant;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundState;

class SqliteReceiptsTest {
  private static final PickupCode CODE = new PickupCode("123456782");
  private static final PickupCode OTHER_CODE = new PickupCode("000000018");
  private static final Receipt RECEIPT = receipt("P1", CODE);

  @TempDir private Path directory;
  private SampleBooks books;

  @BeforeEach
  void openBooks() {
    books = SampleBooks.withPersons(directory);
    books.change(
        pages -> {
          pages.payments().insert(intended("P1", 2027));
          pages.payments().insert(intended("P2", 2026));
          pages.receipts().insert(RECEIPT);
        });
  }

  @AfterEach
  void closeBooks() {
    books.close();
  }

  private static Receipt receipt(String payment, PickupCode code) {
    return Receipt.issue(payment, NOW, LocalDate.of(2026, 11, 25), code);
  }

  private void insert(Receipt receipt) {
    books.change(pages -> pages.receipts().insert(receipt));
  }

  @Test
  void findsAReceiptByItsNumberAndByItsPayment() {
    assertEquals(Optional.of(RECEIPT), books.see(pages -> pages.receipts().find("SIMP1")));
    assertEquals(Optional.of(RECEIPT), books.see(pages -> pages.receipts().ofPayment("P1")));
  }

  @Test
  void findsNoOtherReceipt() {
    assertEquals(Optional.empty(), books.see(pages -> pages.receipts().find("P1")));
    assertEquals(Optional.empty(), books.see(pages -> pages.receipts().ofPayment("P2")));
  }

  @Test
  void knowsWhichPickupCodesAreTaken() {
    assertEquals(true, books.see(pages -> pages.receipts().isTaken(CODE)));
    assertEquals(false, books.see(pages -> pages.receipts().isTaken(OTHER_CODE)));
  }

  @Test
  void aPaymentHasOneReceipt() {
    Receipt second = new Receipt("SIM-2", "P1", NOW, OTHER_CODE, RECEIPT.keepUntil());

    assertThrows(StoreException.class, () -> insert(second));
  }

  @Test
  void aPickupCodeOpensOneReceipt() {
    assertThrows(StoreException.class, () -> insert(receipt("P2", CODE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pickup_code = '123456783'", "keep_until = 'for ever'"})
  void aRowThatCannotBeAReceiptIsCorrupt(String edit) {
    books.tamper("UPDATE receipt SET " + edit);

    var corrupt =
        assertThrows(
            CorruptRecordException.class, () -> books.see(p -> p.receipts().ofPayment("P1")));
    assertEquals("receipt SIMP1", corrupt.record());
  }

  @Test
  void aReceiptIsOfAKnownPayment() {
    assertThrows(StoreException.class, () -> insert(receipt("P9", OTHER_CODE)));
  }

  private static RefundReceipt refundReceipt(String refund, Optional<String> first) {
    return RefundReceipt.issue(refund, first, NOW, LocalDate.of(2026, 11, 25));
  }

  private void refunded(RefundReceipt... receipts) {
    books.change(
        pages -> {
          for (String id : List.of("RF1", "RF2")) {
            pages
                .refunds()
                .insert(
                    new RefundGrant(
                            new Refund.Target("P1", "WX1"),
                            RefundKind.ORDINARY,
                            Money.ofFen(1),
                            RefundState.PROCESSING)
                        .under(id, new Refund.Asking("clerk-li", "request", NOW)));
          }
          List.of(receipts).forEach(pages.receipts()::insert);
        });
  }

  @Test
  void findsTheReceiptOfARefundWithAndWithoutAFirstOne() {
    RefundReceipt ours = refundReceipt("RF1", Optional.of("SIMP1"));
    RefundReceipt lone = refundReceipt("RF2", Optional.empty());
    refunded(ours, lone);

    assertEquals(Optional.of(ours), books.see(pages -> pages.receipts().ofRefund("RF1")));
    assertEquals(Optional.of(lone), books.see(pages -> pages.receipts().findRefund("SIMRF2")));
    assertEquals(Optional.empty(), books.see(pages -> pages.receipts().ofRefund("P1")));
    assertEquals(Optional.empty(), books.see(pages -> pages.receipts().findRefund("SIMP1")));
  }

  @Test
  void aRefundHasOneReceipt() {
    RefundReceipt second =
        new RefundReceipt("SIM-2", "RF1", Optional.empty(), NOW, RECEIPT.keepUntil());

    assertThrows(
        StoreException.class, () -> refunded(refundReceipt("RF1", Optional.empty()), second));
  }

  @Test
  void aRefundsReceiptNamesAReceiptThatIsThere() {
    assertThrows(StoreException.class, () -> refunded(refundReceipt("RF1", Optional.of("SIMP2"))));
  }

  @Test
  void aRowThatCannotBeARefundsReceiptIsCorrupt() {
    refunded(refundReceipt("RF1", Optional.empty()));

    books.tamper("UPDATE refund_receipt SET keep_until = 'for ever'");

    var corrupt =
        assertThrows(
            CorruptRecordException.class, () -> books.see(p -> p.receipts().ofRefund("RF1")));
    assertEquals("refund_receipt SIMRF1", corrupt.record());
  }
}
