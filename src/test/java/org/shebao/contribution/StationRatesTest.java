package org.shebao.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;

class StationRatesTest {
  private static final String MEDICAL = "'region':'440000','coverageYear':2027,'amount':'400'";
  private static final String LEVELS =
      "'region':'440000','validFrom':'2026-01-01','levels':['200']";
  private static final String WAGE =
      "'region':'440000','validFrom':'2026-01-01','averageWage':'7500'";
  private static final String RATE =
      "'region':'440000','validFrom':'2026-01-01','base':'7500','rate':'0.05','fixed':'12'";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rates-01 region unknown  | region       | 990000     | rates.region
          rates-02 region a city   | region       | 440100     | rates.region
          rates-03 year too early  | coverageYear | 1999       | period.range
          rates-04 year a text     | coverageYear | 'soon'     | json.integer
          rates-05 amount zero     | amount       | 0          | rates.amount
          rates-06 amount negative | amount       | -400       | rates.amount
          rates-07 half a fen      | amount       | 400.005    | rates.amount
          rates-08 amount too big  | amount       | 1000000.01 | rates.amount
          rates-09 amount huge     | amount       | 1e999999   | rates.amount
          rates-10 amount tiny     | amount       | 1e-999999  | rates.amount
          rates-11 amount no number| amount       | 'four'     | json.decimal
          rates-12 amount absent   | amount       | null       | missing
          rates-13 group blank     | group        | ' '        | rates.label
          rates-14 source blank    | source       | ''         | rates.label
          rates-15 unknown field   | fee          | 1          | json.unknown-field
          """)
  void namesFileEntryAndField(String id, String field, String value, String key) {
    Problem problem = problemOf("residentMedical", changed(MEDICAL, field, value));
    assertEquals("rates.json.residentMedical[0] " + field, problem.where());
    assertEquals(key, problem.key());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rates-21 no such day       | validFrom | '2026-02-30'    | json.date
          rates-22 ends too early    | validTo   | '2025-12-31'    | rates.validity
          rates-23 no level          | levels    | []              | missing
          rates-24 level not a text  | levels    | [200]           | json.texts
          rates-25 level no number   | levels    | ['many']        | json.decimal
          rates-26 level half a fen  | levels    | ['200.001']     | rates.amount
          rates-27 level twice       | levels    | ['200','200.0'] | rates.repeated
          """)
  void checksLevels(String id, String field, String value, String key) {
    Problem problem = problemOf("residentPension", changed(LEVELS, field, value));
    assertEquals("rates.json.residentPension[0] " + field, problem.where());
    assertEquals(key, problem.key());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rates-31 wage too low, averageWage, 99.99, rates.base",
    "rates-32 wage too high, averageWage, 1000000.01, rates.amount"
  })
  void checksWages(String id, String field, String value, String key) {
    Problem problem = problemOf("flexiblePension", changed(WAGE, field, value));
    assertEquals("rates.json.flexiblePension[0] " + field, problem.where());
    assertEquals(key, problem.key());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "rates-41 rate zero, rate, 0, rates.rate",
    "rates-42 rate one, rate, 1, rates.rate",
    "rates-43 rate in percent, rate, 5, rates.rate",
    "rates-44 rate too fine, rate, 0.00005, rates.rate",
    "rates-45 rate absent, rate, null, missing",
    "rates-46 base too low, base, 99.99, rates.base",
    "rates-47 base absent, base, null, missing",
    "rates-48 fixed part negative, fixed, -1, rates.amount",
    "rates-49 base by another name, averageWage, 7500, json.unknown-field"
  })
  void checksMedicalRates(String id, String field, String value, String key) {
    Problem problem = problemOf("flexibleMedical", changed(RATE, field, value));
    assertEquals("rates.json.flexibleMedical[0] " + field, problem.where());
    assertEquals(key, problem.key());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "residentMedical, amount, '500'",
        "residentPension, validTo, '2027-12-31'",
        "flexiblePension, validFrom, '2030-01-01'",
        "flexibleMedical, rate, 0.06"
      })
  void refusesTwoEntriesThatWouldBothApply(String kind, String field, String value) {
    String entry = entry(kind);
    Problem problem = problemOf(kind, entry + "},{" + changed(entry, field, value));
    assertEquals("rates.json." + kind + "[1]", problem.where());
    assertEquals("rates.overlap", problem.key());
    assertEquals(kind + "[0]", problem.facts().get("other"));
  }

  @ParameterizedTest(name = "{0}, other {1}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "residentMedical, coverageYear, 2028",
        "residentMedical, group, 'children'",
        "residentMedical, region, '110000'",
        "residentPension, region, '110000'",
        "flexiblePension, region, '110000'",
        "flexibleMedical, region, '110000'",
        "flexibleMedical, group, 'with account'"
      })
  void acceptsEntriesThatDoNotMeet(String kind, String field, String value) {
    String entry = entry(kind);
    read(file(kind, entry + "},{" + changed(entry, field, value)));
  }

  @Test
  void acceptsAnEmptyFile() {
    assertTrue(read("{}").residentMedical("440000", 2027).isEmpty());
  }

  @Test
  void refusesAnUnknownKindOfEntry() {
    InputException refused = assertThrows(InputException.class, () -> read("{'medical':[]}"));
    assertEquals("rates.json medical", refused.problems().get(0).where());
    assertEquals("json.unknown-field", refused.problems().get(0).key());
  }

  private static Problem problemOf(String kind, String entry) {
    InputException refused = assertThrows(InputException.class, () -> read(file(kind, entry)));
    return refused.problems().get(0);
  }

  private static String entry(String kind) {
    return switch (kind) {
      case "residentMedical" -> MEDICAL;
      case "residentPension" -> LEVELS;
      case "flexiblePension" -> WAGE;
      default -> RATE;
    };
  }

  /** The entry with one field set to another JSON value. */
  private static String changed(String entry, String field, String value) {
    String rest = entry.replaceFirst("'" + field + "':(\\[.*?]|'.*?'|[^,]*),?", "");
    String json = field.equals("region") && !value.startsWith("'") ? "'" + value + "'" : value;
    return rest.replaceFirst(",$", "") + ",'" + field + "':" + json;
  }

  private static String file(String kind, String entry) {
    return "{'" + kind + "':[{" + entry + "}]}";
  }

  private static StationRates read(String json) {
    return StationRates.read(json.replace('\'', '"'), StationRates.FILE, Counter.REGIONS);
  }
}
