package org.shebao.cli;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.shebao.region.CollectionPeriod;
import org.shebao.region.InsuranceType;
import org.shebao.region.PaymentWindow;
import org.shebao.region.PolicyValue;
import org.shebao.region.PolicyWord;
import org.shebao.region.RegionPolicy;

/** The values of a policy as JSON, each an object with its basis and note. */
final class PolicyJson {
  private PolicyJson() {}

  static void write(RegionPolicy policy, JsonObject json) {
    words(json, "payerGroups", policy.payerGroups());
    words(json, "insurances", policy.insurances());
    words(json, "channels", policy.channels());
    words(json, "receiptRoutes", policy.receiptRoutes());
    flag(json, "treasuryPaysLowIncome", policy.treasuryPaysLowIncome());
    flag(json, "handheldPhoto", policy.handheldPhoto());
    byType(json, "paymentWindows", policy.times().windows(), PolicyJson::window);
    byType(json, "collectionPeriods", policy.times().collections(), PolicyJson::collection);
  }

  private static <W extends PolicyWord> void words(
      JsonObject json, String name, PolicyValue<Set<W>> value) {
    object(
        json,
        name,
        value,
        (each, words) -> each.texts("value", words.stream().map(PolicyWord::code).toList()));
  }

  private static void flag(JsonObject json, String name, PolicyValue<Boolean> value) {
    object(json, name, value, (each, known) -> each.flag("value", known));
  }

  private static <T> void byType(
      JsonObject json,
      String name,
      Map<InsuranceType, PolicyValue<T>> values,
      BiConsumer<JsonObject, T> fields) {
    json.object(
        name, each -> values.forEach((type, value) -> object(each, type.code(), value, fields)));
  }

  private static void window(JsonObject json, PaymentWindow window) {
    json.number("firstDay", window.firstDay()).number("lastDay", window.lastDay());
  }

  private static void collection(JsonObject json, CollectionPeriod period) {
    json.text("from", PolicyWords.monthDay(period.from()))
        .text("to", PolicyWords.monthDay(period.to()))
        .number("yearsBefore", period.yearsBefore());
  }

  private static <T> void object(
      JsonObject json, String name, PolicyValue<T> value, BiConsumer<JsonObject, T> fields) {
    json.object(
        name,
        each -> {
          if (value.isKnown()) {
            fields.accept(each, value.value());
          } else {
            each.unknown("value");
          }
          each.text("basis", value.basis().code())
              .text("note", PolicyWords.note(value, each.messages()));
        });
  }
}
