package org.shebao.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleCodeTest {
  @ParameterizedTest
  @CsvSource({
    "REQUEST_ID_REUSED, CONFLICT, ours, ''",
    "NO_SUCH_PAYMENT, NOT_FOUND, ours, ''",
    "WINDOW_CLOSED, REFUSED, article-rule, article 6 item 1; G06 G08",
    "CHANNEL_NOT_ALLOWED, REFUSED, article-table, article 2 row 2; G16",
    "NOT_VERIFIED, IDENTITY, article-rule, article 1 step 3",
    "OUTCOME_UNKNOWN, TRY_LATER, inferred, G33",
  })
  void saysWhatItMeansAndWhereItComesFrom(
      RuleCode code, RuleCode.Kind kind, String basis, String source) {
    assertEquals(kind, code.kind());
    assertEquals(basis, code.basis().code());
    assertEquals(source, code.source());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotOursNamesItsSource(RuleCode code) {
    assertNotNull(code.kind());
    assertTrue(code.basis() == Basis.OURS || !code.source().isEmpty());
  }

  /** Nobody should turn their face to a camera to hear that it is too late. */
  @Test
  void identityIsAskedAfterTheRulesOnThePayment() {
    assertTrue(RuleCode.AMOUNT_NOT_DUE.compareTo(RuleCode.ACCOUNT_LOCKED) < 0);
    assertTrue(RuleCode.REQUEST_ID_REUSED.ordinal() == 0);
  }

  @ParameterizedTest
  @EnumSource
  void everyOtherWayIsLeftOpenBySomeRule(Route route) {
    assertTrue(Arrays.stream(RuleCode.values()).anyMatch(code -> code.routes().contains(route)));
  }

  @ParameterizedTest
  @EnumSource
  void everyKindOfWaitingIsOfSomeRule(Waiting waiting) {
    assertTrue(Arrays.stream(RuleCode.values()).anyMatch(code -> code.waiting() == waiting));
  }

  @ParameterizedTest
  @EnumSource
  void namesNoWayTwice(RuleCode code) {
    assertEquals(code.routes().size(), Set.copyOf(code.routes()).size());
  }

  /** To try again later is only said where later is another time. */
  @ParameterizedTest
  @EnumSource
  void whatIsToBeTriedLaterPassesLater(RuleCode code) {
    assertTrue(code.kind() != RuleCode.Kind.TRY_LATER || code.waiting() != Waiting.NEVER);
  }
}
