package org.shebao.region;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.rule.Basis;

/**
 * One entry of the station's policy file: what differs from the shipped policy of a region between
 * two dates. Fields it does not name keep the shipped value with the shipped basis.
 */
final class StationEntry {
  private static final String[] KNOWN = {
    "region",
    "validFrom",
    "validTo",
    "payerGroups",
    "insurances",
    "channels",
    "receiptRoutes",
    "treasuryPaysLowIncome",
    "handheldPhoto",
    "paymentWindow",
    "paymentWindows",
    "collection",
    "note",
    "source"
  };

  private final JsonFields fields;
  private final RegionPolicy shipped;
  private final String note;

  StationEntry(JsonFields fields, RegionPolicy shipped) {
    fields.allowOnly(KNOWN);
    this.fields = fields;
    this.shipped = shipped;
    this.note =
        Stream.of("note", "source")
            .map(this::plainText)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
  }

  RegionPolicy policy() {
    ServiceOffer offer =
        new ServiceOffer(
            words("payerGroups", PayerGroup.class, shipped.payerGroups()),
            words("insurances", InsuranceType.class, shipped.insurances()),
            words("channels", Channel.class, shipped.channels()),
            words("receiptRoutes", ReceiptRoute.class, shipped.receiptRoutes()));
    SpecialRules special =
        new SpecialRules(
            flag("treasuryPaysLowIncome", shipped.treasuryPaysLowIncome()),
            flag("handheldPhoto", shipped.handheldPhoto()));
    PaymentTimes times = new PaymentTimes(windows(), collections());
    return new RegionPolicy(shipped.regionCode(), validity(), offer, special, times);
  }

  private Validity validity() {
    LocalDate from = fields.date("validFrom");
    Optional<LocalDate> to = fields.optionalDate("validTo");
    if (to.isPresent() && to.get().isBefore(from)) {
      throw new InputException(fields.place("validTo"), "region.ends-first");
    }
    return new Validity(from, to);
  }

  private <W extends Enum<W> & PolicyWord> PolicyValue<Set<W>> words(
      String field, Class<W> kind, PolicyValue<Set<W>> otherwise) {
    return fields.has(field) ? station(PolicyFields.words(fields, field, kind)) : otherwise;
  }

  private PolicyValue<Boolean> flag(String field, PolicyValue<Boolean> otherwise) {
    return fields.optionalFlag(field).map(this::station).orElse(otherwise);
  }

  /** One window for all types, and windows of single types that beat it. */
  private Map<InsuranceType, PolicyValue<PaymentWindow>> windows() {
    Map<InsuranceType, PolicyValue<PaymentWindow>> windows =
        new EnumMap<>(shipped.times().windows());
    fields
        .optionalObject("paymentWindow")
        .map(this::window)
        .ifPresent(window -> windows.replaceAll((type, before) -> window));
    for (var single : byType("paymentWindows", windows.keySet()).entrySet()) {
      windows.put(single.getKey(), window(single.getValue()));
    }
    return windows;
  }

  private PolicyValue<PaymentWindow> window(JsonFields window) {
    window.allowOnly("firstDay", "lastDay");
    return station(PolicyFields.window(window));
  }

  private Map<InsuranceType, PolicyValue<CollectionPeriod>> collections() {
    Map<InsuranceType, PolicyValue<CollectionPeriod>> collections =
        new EnumMap<>(shipped.times().collections());
    for (var single : byType("collection", collections.keySet()).entrySet()) {
      JsonFields period = single.getValue();
      period.allowOnly("from", "to", "yearsBefore");
      int yearsBefore = collections.get(single.getKey()).value().yearsBefore();
      collections.put(single.getKey(), station(PolicyFields.collection(period, yearsBefore)));
    }
    return collections;
  }

  private Map<InsuranceType, JsonFields> byType(String field, Set<InsuranceType> allowed) {
    Map<InsuranceType, JsonFields> found = new EnumMap<>(InsuranceType.class);
    fields
        .optionalObject(field)
        .ifPresent(
            object -> {
              object.allowOnly(allowed.stream().map(InsuranceType::code).toArray(String[]::new));
              for (InsuranceType type : allowed) {
                object.optionalObject(type.code()).ifPresent(each -> found.put(type, each));
              }
            });
    return found;
  }

  private <T> PolicyValue<T> station(T value) {
    return new PolicyValue<>(value, Basis.STATION, note);
  }

  /** A note of the station is shown as it stands, so it must not look like a message key. */
  private Optional<String> plainText(String field) {
    Optional<String> text = fields.optionalText(field);
    if (text.isPresent() && text.get().startsWith("@")) {
      throw new InputException(fields.place(field), "region.note");
    }
    return text;
  }
}
