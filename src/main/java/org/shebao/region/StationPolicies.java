package org.shebao.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;

/** The station's own policy file (G22): an array of {@link StationEntry}, none overlapping. */
final class StationPolicies {
  private StationPolicies() {}

  /**
   * Reads the whole file or nothing.
   *
   * @param shipped the shipped policies by region code
   * @return the policies by region code, ascending by date; only of regions that the file names
   * @throws InputException naming file, entry and field
   */
  static Map<String, List<RegionPolicy>> read(
      String json, String place, Map<String, RegionPolicy> shipped) {
    Map<String, List<RegionPolicy>> policies = new HashMap<>();
    for (JsonFields fields : JsonFields.array(json, place)) {
      RegionPolicy policy = new StationEntry(fields, shippedFor(fields, shipped)).policy();
      List<RegionPolicy> earlier =
          policies.computeIfAbsent(policy.regionCode(), code -> new ArrayList<>());
      requireApart(policy, earlier, fields);
      earlier.add(policy);
    }
    policies.values().forEach(each -> each.sort(Comparator.comparing(RegionPolicy::validFrom)));
    return policies;
  }

  private static RegionPolicy shippedFor(JsonFields fields, Map<String, RegionPolicy> shipped) {
    RegionPolicy found = shipped.get(fields.text("region"));
    if (found == null) {
      throw new InputException(
          new Problem(fields.place("region"), "region.unknown-code")
              .with("known", String.join(" ", new TreeSet<>(shipped.keySet()))));
    }
    return found;
  }

  private static void requireApart(
      RegionPolicy policy, List<RegionPolicy> earlier, JsonFields fields) {
    for (RegionPolicy other : earlier) {
      if (policy.validity().overlaps(other.validity())) {
        throw new InputException(
            new Problem(fields.place("validFrom"), "region.overlap")
                .with("region", policy.regionCode())
                .with("otherFrom", other.validFrom()));
      }
    }
  }
}
