package org.shebao.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;

class SubsidyTest {
  @ParameterizedTest
  @EnumSource
  void isReadByItsCode(Subsidy subsidy) {
    assertEquals(subsidy, Subsidy.read(subsidy.code(), "subsidy"));
    assertEquals(subsidy, Subsidy.read(subsidy.name(), "subsidy"));
  }

  @ParameterizedTest
  @CsvSource({
    "低保,               LOW_INCOME",
    "低保对象,           LOW_INCOME",
    "LowIncomeAllowance, LOW_INCOME",
    "LowIncomeRecipient, LOW_INCOME",
    "特困人员,           DESTITUTE",
    "Destitute,          DESTITUTE",
    "孤儿,               ORPHAN",
    "Orphan,             ORPHAN",
    "重度残疾人,         SEVERE_DISABILITY",
    "SevereDisability,   SEVERE_DISABILITY",
    "返贫致贫人口,       RELAPSED_POVERTY",
    "RelapsedPoverty,    RELAPSED_POVERTY",
    "防止返贫监测对象,   MONITORED_HOUSEHOLD",
    "MonitoredHousehold, MONITORED_HOUSEHOLD",
    "无,                 NONE",
  })
  void isReadByTheTermsOfTheGlossary(String word, Subsidy expected) {
    assertEquals(expected, Subsidy.read(word, "subsidy"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "none", "NONE"})
  void isNoneWhenNothingIsSaid(String raw) {
    assertEquals(Subsidy.NONE, Subsidy.read(raw, "subsidy"));
  }

  @Test
  void listsTheKnownCodesForAnUnknownWord() {
    InputException e = assertThrows(InputException.class, () -> Subsidy.read("rich", "subsidy"));

    Problem expected =
        new Problem("subsidy", "subsidy.unknown")
            .with(
                "known",
                "none low-income destitute orphan severe-disability relapsed-poverty"
                    + " monitored-household");
    assertEquals(expected, e.problems().get(0));
  }
}
