package org.shebao.contribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.shebao.contribution.StationRates.Levels;
import org.shebao.contribution.StationRates.MedicalAmount;
import org.shebao.contribution.StationRates.MedicalRate;
import org.shebao.contribution.StationRates.Scope;
import org.shebao.contribution.StationRates.Wage;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;

/** Reads and checks the station's file of rates, entry by entry. */
record StationRatesReader(Set<String> regionCodes) {

  StationRates read(String text, String place) {
    JsonFields file = JsonFields.object(text, place);
    file.allowOnly("residentMedical", "residentPension", "flexiblePension", "flexibleMedical");
    return new StationRates(
        entries(file, "residentMedical", this::medicalAmount, MedicalAmount::clashesWith),
        entries(file, "residentPension", this::levels, Levels::clashesWith),
        entries(file, "flexiblePension", this::wage, Wage::clashesWith),
        entries(file, "flexibleMedical", this::medicalRate, MedicalRate::clashesWith));
  }

  private static <E> List<E> entries(
      JsonFields file, String kind, Function<JsonFields, E> reading, BiPredicate<E, E> clash) {
    List<E> read = new ArrayList<>();
    for (JsonFields fields : file.objects(kind)) {
      E entry = reading.apply(fields);
      for (int i = 0; i < read.size(); i++) {
        if (clash.test(read.get(i), entry)) {
          throw new InputException(
              new Problem(fields.place(), "rates.overlap").with("other", kind + "[" + i + "]"));
        }
      }
      read.add(entry);
    }
    return read;
  }

  private MedicalAmount medicalAmount(JsonFields entry) {
    entry.allowOnly("region", "coverageYear", "group", "amount", "source");
    return new MedicalAmount(
        region(entry),
        year(entry),
        label(entry, "group"),
        RateFields.amount(entry, "amount"),
        label(entry, "source"));
  }

  private Levels levels(JsonFields entry) {
    entry.allowOnly("region", "validFrom", "validTo", "levels", "source");
    return new Levels(scope(entry), RateFields.amounts(entry, "levels"), label(entry, "source"));
  }

  private Wage wage(JsonFields entry) {
    entry.allowOnly("region", "validFrom", "validTo", "averageWage", "source");
    return new Wage(scope(entry), RateFields.base(entry, "averageWage"), label(entry, "source"));
  }

  private MedicalRate medicalRate(JsonFields entry) {
    entry.allowOnly("region", "validFrom", "validTo", "group", "base", "rate", "fixed", "source");
    return new MedicalRate(
        scope(entry),
        label(entry, "group"),
        RateFields.base(entry, "base"),
        RateFields.rate(entry, "rate"),
        RateFields.addition(entry, "fixed"),
        label(entry, "source"));
  }

  private Scope scope(JsonFields entry) {
    return new Scope(region(entry), RateFields.validity(entry));
  }

  private String region(JsonFields entry) {
    String code = entry.text("region");
    if (!regionCodes.contains(code)) {
      throw new InputException(entry.place("region"), "rates.region");
    }
    return code;
  }

  private static int year(JsonFields entry) {
    int year = entry.integer("coverageYear");
    Period.checkYear(year, entry.place("coverageYear"));
    return year;
  }

  /** A text for people, such as a group or a source. */
  private static Optional<String> label(JsonFields entry, String field) {
    Optional<String> label = entry.optionalText(field).map(String::strip);
    if (label.filter(String::isEmpty).isPresent()) {
      throw new InputException(entry.place(field), "rates.label");
    }
    return label;
  }
}
