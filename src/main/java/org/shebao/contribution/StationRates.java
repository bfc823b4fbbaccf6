package org.shebao.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shebao.input.InputException;
import org.shebao.money.Money;
import org.shebao.region.Validity;

/**
 * The figures that a station maintains itself in the file {@value #FILE} of its home, because they
 * are local or were published after this program. They beat the national ones.
 */
public final class StationRates {
  public static final String FILE = "rates.json";

  private final List<MedicalAmount> residentMedical;
  private final List<Levels> residentPension;
  private final List<Wage> flexiblePension;
  private final List<MedicalRate> flexibleMedical;

  StationRates(
      List<MedicalAmount> residentMedical,
      List<Levels> residentPension,
      List<Wage> flexiblePension,
      List<MedicalRate> flexibleMedical) {
    this.residentMedical = List.copyOf(residentMedical);
    this.residentPension = List.copyOf(residentPension);
    this.flexiblePension = List.copyOf(flexiblePension);
    this.flexibleMedical = List.copyOf(flexibleMedical);
  }

  /** A station without a file of its own. */
  public static StationRates none() {
    return new StationRates(List.of(), List.of(), List.of(), List.of());
  }

  /**
   * Reads the station's file.
   *
   * @param place how the reader knows this text: the file's name
   * @param regionCodes the codes of the regions that exist
   * @throws InputException that names entry and field, for an unknown field, region or kind of
   *     value, and for two entries that would both apply
   */
  public static StationRates read(String text, String place, Set<String> regionCodes) {
    return new StationRatesReader(regionCodes).read(text, place);
  }

  /** The amounts for one region and coverage year, one per group of people. */
  List<MedicalAmount> residentMedical(String region, int coverageYear) {
    return residentMedical.stream()
        .filter(entry -> entry.region.equals(region) && entry.coverageYear == coverageYear)
        .toList();
  }

  Optional<Levels> pensionLevels(String region, LocalDate day) {
    return residentPension.stream().filter(entry -> entry.scope.covers(region, day)).findFirst();
  }

  Optional<Wage> averageWage(String region, LocalDate day) {
    return flexiblePension.stream().filter(entry -> entry.scope.covers(region, day)).findFirst();
  }

  /** The rates for one region and day, one per group of people. */
  List<MedicalRate> flexibleMedical(String region, LocalDate day) {
    return flexibleMedical.stream().filter(entry -> entry.scope.covers(region, day)).toList();
  }

  /** Where and when a dated entry applies. */
  record Scope(String region, Validity validity) {
    boolean covers(String otherRegion, LocalDate day) {
      return region.equals(otherRegion) && validity.contains(day);
    }

    boolean overlaps(Scope other) {
      return region.equals(other.region) && validity.overlaps(other.validity);
    }
  }

  record MedicalAmount(
      String region,
      int coverageYear,
      Optional<String> group,
      Money amount,
      Optional<String> source) {
    boolean clashesWith(MedicalAmount other) {
      return region.equals(other.region)
          && coverageYear == other.coverageYear
          && group.equals(other.group);
    }
  }

  record Levels(Scope scope, List<Money> levels, Optional<String> source) {
    boolean clashesWith(Levels other) {
      return scope.overlaps(other.scope);
    }
  }

  record Wage(Scope scope, Money averageWage, Optional<String> source) {
    boolean clashesWith(Wage other) {
      return scope.overlaps(other.scope);
    }
  }

  record MedicalRate(
      Scope scope,
      Optional<String> group,
      Money base,
      BigDecimal rate,
      Money fixed,
      Optional<String> source) {
    boolean clashesWith(MedicalRate other) {
      return scope.overlaps(other.scope) && group.equals(other.group);
    }
  }
}
