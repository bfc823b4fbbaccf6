package org.shebao.region;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.rule.Basis;

class ShippedPoliciesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final RegionCatalog SHIPPED = RegionCatalog.shipped();

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(
      resources = "regions-by-the-guide.csv",
      delimiter = '|',
      useHeadersInDisplayName = true)
  void everyRegionIsAsTheGuideHasIt(ArgumentsAccessor row) {
    Region region = SHIPPED.find(row.getString(0)).value();
    RegionPolicy policy = SHIPPED.policy(region, TODAY);

    assertEquals(
        Stream.of(
                region.code(),
                region.shortName(),
                region.fullName(),
                region.letters(),
                region.area().code(),
                Boolean.toString(region.coastal()),
                words(policy.payerGroups()),
                words(policy.insurances()),
                words(policy.channels()),
                words(policy.receiptRoutes()),
                flag(policy.treasuryPaysLowIncome()))
            .toList(),
        Stream.of(row.toArray()).map(String.class::cast).toList());
  }

  private static String words(PolicyValue<? extends Set<? extends PolicyWord>> value) {
    String codes = value.value().stream().map(PolicyWord::code).collect(joining(" "));
    return codes + " (" + value.basis().code() + ")";
  }

  private static String flag(PolicyValue<Boolean> value) {
    return (value.isKnown() ? value.value() + "" : "unknown") + " (" + value.basis().code() + ")";
  }

  @Test
  void thereAre31RegionsInTheOrderOfTheirCodes() {
    List<String> codes = SHIPPED.all().stream().map(Region::code).toList();

    assertEquals(31, new HashSet<>(codes).size());
    assertEquals(codes.stream().sorted().toList(), codes);
    assertEquals(
        11, SHIPPED.all().stream().filter(Region::coastal).count(), "coastal regions (G21)");
  }

  @Test
  void everyShippedNoteIsAMessageKey() {
    for (RegionPolicy policy : policies()) {
      Stream.of(
              policy.payerGroups(),
              policy.insurances(),
              policy.channels(),
              policy.receiptRoutes(),
              policy.treasuryPaysLowIncome(),
              policy.handheldPhoto(),
              policy.paymentWindow(InsuranceType.RESIDENT_MEDICAL),
              policy.collectionPeriod(InsuranceType.RESIDENT_MEDICAL).orElseThrow(),
              policy.collectionPeriod(InsuranceType.RESIDENT_PENSION).orElseThrow())
          .map(PolicyValue::note)
          .forEach(note -> assertTrue(note.matches("@policy\\.note\\.[a-z-]+"), note));
    }
  }

  @ParameterizedTest
  @EnumSource(InsuranceType.class)
  void everyTypeIsPaidFromThe1stToThe25thEverywhere(InsuranceType type) {
    for (RegionPolicy policy : policies()) {
      assertEquals(new PaymentWindow(1, 25), policy.paymentWindow(type).value());
      assertEquals(Basis.ARTICLE_RULE, policy.paymentWindow(type).basis());
    }
  }

  @Test
  void residentTypesHaveTheirCollectionPeriodEverywhere() {
    CollectionPeriod medical = new CollectionPeriod(MonthDay.of(9, 1), MonthDay.of(12, 31), 1);
    CollectionPeriod pension = new CollectionPeriod(MonthDay.of(1, 1), MonthDay.of(12, 31), 0);
    for (RegionPolicy policy : policies()) {
      assertEquals(medical, collection(policy, InsuranceType.RESIDENT_MEDICAL));
      assertEquals(pension, collection(policy, InsuranceType.RESIDENT_PENSION));
      assertEquals(Optional.empty(), policy.collectionPeriod(InsuranceType.FLEXIBLE_MEDICAL));
    }
  }

  private static CollectionPeriod collection(RegionPolicy policy, InsuranceType type) {
    return policy.collectionPeriod(type).orElseThrow().value();
  }

  @Test
  void noRegionAsksForAHandheldPhotoByItself() {
    for (RegionPolicy policy : policies()) {
      assertEquals(false, policy.handheldPhoto().value());
      assertEquals(Basis.OURS, policy.handheldPhoto().basis());
    }
  }

  @Test
  void theShippedPolicyHasNoEndAndAnswersForEarlierDaysToo() {
    Region guangdong = SHIPPED.find("广东").value();

    RegionPolicy policy = SHIPPED.policy(guangdong, TODAY);

    assertEquals(LocalDate.of(2025, 5, 21), policy.validFrom(), "the article's date");
    assertEquals(Optional.empty(), policy.validTo());
    assertEquals(policy, SHIPPED.policy(guangdong, LocalDate.of(2024, 1, 1)));
  }

  private static List<RegionPolicy> policies() {
    return SHIPPED.all().stream().map(region -> SHIPPED.policy(region, TODAY)).toList();
  }
}
