package org.shebao.region;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.shebao.input.JsonFields;
import org.shebao.input.Resources;
import org.shebao.rule.Basis;

/**
 * The policies that the article states or implies, by region code: what holds everywhere, and what
 * each group of regions shares (domain guide section 1).
 */
final class ShippedPolicies {
  private static final Map<String, Basis> BASES =
      Arrays.stream(Basis.values()).collect(toMap(Basis::code, identity()));

  private final Validity validity;
  private final PolicyValue<Boolean> handheldPhoto;
  private final PaymentTimes times;

  private ShippedPolicies(LocalDate validFrom, JsonFields everywhere) {
    this.validity = new Validity(validFrom, Optional.empty());
    this.handheldPhoto = flag(part(everywhere, "handheldPhoto"));
    this.times = times(everywhere);
  }

  static Map<String, RegionPolicy> read() {
    String file = "policies.json";
    JsonFields root = JsonFields.object(Resources.text(ShippedPolicies.class, file), file);
    ShippedPolicies shipped = new ShippedPolicies(root.date("validFrom"), part(root, "everywhere"));
    Map<String, RegionPolicy> policies = new HashMap<>();
    for (JsonFields group : root.objects("groups")) {
      for (String code : group.texts("regions")) {
        policies.put(code, shipped.policy(code, group));
      }
    }
    return Map.copyOf(policies);
  }

  private RegionPolicy policy(String code, JsonFields group) {
    ServiceOffer offer =
        new ServiceOffer(
            words(group, "payerGroups", PayerGroup.class),
            words(group, "insurances", InsuranceType.class),
            words(group, "channels", Channel.class),
            words(group, "receiptRoutes", ReceiptRoute.class));
    SpecialRules special =
        new SpecialRules(flag(part(group, "treasuryPaysLowIncome")), handheldPhoto);
    return new RegionPolicy(code, validity, offer, special, times);
  }

  private static PaymentTimes times(JsonFields everywhere) {
    PolicyValue<PaymentWindow> window =
        value(part(everywhere, "paymentWindow"), PolicyFields::window);
    JsonFields collections = part(everywhere, "collection");
    return new PaymentTimes(
        Arrays.stream(InsuranceType.values()).collect(toMap(identity(), type -> window)),
        Arrays.stream(InsuranceType.values())
            .filter(InsuranceType::isResident)
            .collect(
                toMap(
                    identity(),
                    type ->
                        value(
                            part(collections, type.code()),
                            fields -> PolicyFields.collection(fields, 0)))));
  }

  private static <W extends Enum<W> & PolicyWord> PolicyValue<Set<W>> words(
      JsonFields group, String field, Class<W> kind) {
    return value(part(group, field), fields -> PolicyFields.words(fields, "value", kind));
  }

  private static PolicyValue<Boolean> flag(JsonFields fields) {
    return value(fields, known -> known.optionalFlag("value").orElse(null));
  }

  private static <T> PolicyValue<T> value(JsonFields fields, Function<JsonFields, T> reading) {
    Basis basis = BASES.get(fields.text("basis"));
    return new PolicyValue<>(reading.apply(fields), basis, fields.text("note"));
  }

  private static JsonFields part(JsonFields fields, String field) {
    return fields.optionalObject(field).orElseThrow();
  }
}
