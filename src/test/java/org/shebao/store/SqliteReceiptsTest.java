package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shebao.store.SampleBooks.NOW;
import static org.shebao.store.SampleBooks.intended;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.engine.CorruptRecordException;
import org.shebao.receipt.PickupCode;
import org.shebao.receipt.Receipt;

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
}
