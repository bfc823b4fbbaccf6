package org.shebao.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentMethodTest {
  /** Article section 3; G16, G35, G36. */
  @ParameterizedTest
  @CsvFileSource(resources = "methods-by-the-article.csv", delimiter = '|', numLinesToSkip = 1)
  void isWhatTheArticleSays(
      String code,
      String channel,
      String providerMethod,
      String arrival,
      String fee,
      String basis,
      boolean card) {
    PaymentMethod method = PaymentMethod.ofCode(code).orElseThrow();

    assertEquals(channel, method.channel().code());
    assertEquals(providerMethod, method.providerMethod().name());
    assertEquals(arrival, method.arrival().code());
    assertEquals(fee, method.fee().code());
    assertEquals(basis, method.basis().code());
    assertEquals(card, method.isCard());
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByItsCode(PaymentMethod method) {
    assertEquals(Optional.of(method), PaymentMethod.ofCode(method.code()));
  }

  @Test
  void isNotFoundByAnotherSpelling() {
    assertEquals(Optional.empty(), PaymentMethod.ofCode("WECHAT_BALANCE"));
  }

  @ParameterizedTest
  @EnumSource
  void onlyAFreeMethodHasAFigureForItsFee(PaymentMethod method) {
    boolean free = method.fee() == PaymentMethod.Fee.FREE;

    assertEquals(free ? Optional.of(0L) : Optional.empty(), method.fee().fen());
  }
}
