package org.shebao.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.contribution.NationalRates.MedicalMinimum;
import org.shebao.input.JsonFields;
import org.shebao.input.Resources;
import org.shebao.money.Money;
import org.shebao.rule.Basis;

class NationalRatesTest {
  private static final NationalRates RATES = NationalRates.shipped();

  @ParameterizedTest(name = "coverage year {0}")
  @MethodSource
  void shipsTheMinimumsOfTheDomainGuide(int year, JsonFields row) {
    MedicalMinimum minimum = RATES.medicalMinimum(year).orElseThrow();
    assertEquals(Money.ofFen(100L * row.integer("personal_min_cny")), minimum.personal());
    assertEquals(Money.ofFen(100L * row.integer("fiscal_subsidy_min_cny")), minimum.subsidy());
    assertEquals(row.text("source"), minimum.source());
    assertEquals(minimum.source().equals("known") ? Basis.OURS : Basis.SOURCED, minimum.basis());
  }

  static Stream<Arguments> shipsTheMinimumsOfTheDomainGuide() {
    String name = "resident-medical.json";
    return JsonFields.array(Resources.text(NationalRatesTest.class, name), name).stream()
        .filter(row -> row.has("personal_min_cny"))
        .map(row -> Arguments.of(row.integer("coverage_year"), row));
  }

  @ParameterizedTest
  @ValueSource(ints = {2017, 2027, 2028})
  void doesNotKnowWhatWasNotPublished(int year) {
    assertEquals(Optional.empty(), RATES.medicalMinimum(year));
  }

  @Test
  void shipsTheTwelveLevelsOf2014() {
    assertEquals(
        Stream.of(100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1500, 2000)
            .map(yuan -> Money.ofFen(yuan * 100L))
            .toList(),
        RATES.pension().levels());
  }
}
