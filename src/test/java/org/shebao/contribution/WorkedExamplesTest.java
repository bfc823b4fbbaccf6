package org.shebao.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.input.JsonFields;
import org.shebao.input.Resources;
import org.shebao.money.Money;

/** The contribution examples of the domain guide, copied line by line. */
class WorkedExamplesTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void flexiblePensionMonth(String id, JsonFields input, JsonFields output) {
    BasePercent percent =
        new BasePercent(input.optionalDecimal("percent").orElseThrow().movePointRight(2));
    FlexiblePensionMonth month = FlexiblePensionMonth.of(money(input, "average_wage"), percent);
    assertEquals(money(output, "base"), month.base());
    assertEquals(money(output, "pay"), month.pay());
    assertEquals(money(output, "account"), month.account());
    assertEquals(money(output, "pooling"), month.pooling());
  }

  static Stream<Arguments> flexiblePensionMonth() {
    return examples("flex_pension_month");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void employeePensionMonth(String id, JsonFields input, JsonFields output) {
    assertEquals(
        new EmployeeSplit(money(output, "employer"), money(output, "employee")),
        EmployeeSplit.of(money(input, "base")));
  }

  static Stream<Arguments> employeePensionMonth() {
    return examples("employee_pension_month");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void medicalWaitingMonths(String id, JsonFields input, JsonFields output) {
    assertEquals(
        output.integer("months"),
        MedicalWaiting.months(
            input.integer("missed_years"),
            input.integer("repaired_years"),
            input.optionalFlag("late").orElseThrow()));
  }

  static Stream<Arguments> medicalWaitingMonths() {
    return examples("medical_waiting_months");
  }

  @Test
  void areAllHere() {
    assertEquals(
        List.of("EMP1", "FP1", "FP2", "FP4", "FP5", "WAIT1", "WAIT3", "WAIT4", "WAIT6"),
        file().stream().map(example -> example.text("id")).toList());
  }

  private static Stream<Arguments> examples(String kind) {
    return file().stream()
        .filter(example -> example.text("kind").equals(kind))
        .map(
            example ->
                Arguments.of(
                    example.text("id"),
                    example.optionalObject("input").orElseThrow(),
                    example.optionalObject("output").orElseThrow()));
  }

  private static List<JsonFields> file() {
    String name = "worked-examples.json";
    return JsonFields.array(Resources.text(WorkedExamplesTest.class, name), name);
  }

  private static Money money(JsonFields fields, String name) {
    BigDecimal yuan = fields.optionalDecimal(name).orElseThrow();
    return Money.ofYuan(yuan.toPlainString());
  }
}
