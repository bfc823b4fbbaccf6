package org.shebao.contribution;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebao.input.JsonFields;
import org.shebao.input.Resources;
import org.shebao.money.Money;
import org.shebao.rule.Basis;

/**
 * The national figures that are shipped with the program, each with its source: the personal
 * minimum of resident medical insurance for the coverage years 2018 to 2026, and the resident
 * pension levels of 国发〔2014〕8号. The minimum for 2027 was not published when this was written and is
 * therefore absent.
 */
public final class NationalRates {
  private final Map<Integer, MedicalMinimum> medical;
  private final PensionLevels pension;

  private NationalRates(List<MedicalMinimum> medical, PensionLevels pension) {
    this.medical =
        medical.stream()
            .collect(
                Collectors.toUnmodifiableMap(MedicalMinimum::coverageYear, Function.identity()));
    this.pension = pension;
  }

  public static NationalRates shipped() {
    String name = "national-rates.json";
    JsonFields file = JsonFields.object(Resources.text(NationalRates.class, name), name);
    return new NationalRates(
        file.objects("residentMedical").stream().map(MedicalMinimum::read).toList(),
        file.optionalObject("residentPension").map(PensionLevels::read).orElseThrow());
  }

  /** The least that any region may ask of a person; empty where it is not known. */
  public Optional<MedicalMinimum> medicalMinimum(int coverageYear) {
    return Optional.ofNullable(medical.get(coverageYear));
  }

  /** The levels of resident pension that every region starts from. */
  public PensionLevels pension() {
    return pension;
  }

  /**
   * The national list of levels.
   *
   * @param levels what can be paid for a year, from the lowest up
   * @param source the document
   */
  public record PensionLevels(List<Money> levels, String source) {
    private static PensionLevels read(JsonFields row) {
      return new PensionLevels(RateFields.amounts(row, "levels"), row.text("source"));
    }
  }

  /**
   * The national minimum of one coverage year.
   *
   * @param personal what the person pays at least
   * @param subsidy what the treasury adds at least
   * @param basis {@code OURS} where the figure was known but not looked up
   * @param source ids of the domain guide's list of sources
   */
  public record MedicalMinimum(
      int coverageYear, Money personal, Money subsidy, Basis basis, String source) {
    private static MedicalMinimum read(JsonFields row) {
      return new MedicalMinimum(
          row.integer("coverageYear"),
          RateFields.amount(row, "personal"),
          RateFields.amount(row, "subsidy"),
          basis(row.text("basis")),
          row.text("source"));
    }

    private static Basis basis(String code) {
      return Arrays.stream(Basis.values())
          .filter(each -> each.code().equals(code))
          .findFirst()
          .orElseThrow();
    }
  }
}
