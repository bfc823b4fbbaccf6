package org.shebao.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.shebao.region.InsuranceType;
import org.shebao.region.PaymentWindow;
import org.shebao.region.PolicyValue;
import org.shebao.region.RegionPolicy;

/**
 * Policies side by side, a column each: every value, and under it where it comes from. Times are
 * told only of the insurances that a region serves.
 */
final class PolicyTable {
  private final List<RegionPolicy> policies;
  private final PolicyWords words;
  private final int width;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param width the widest column
   */
  PolicyTable(List<RegionPolicy> policies, PolicyWords words, int width) {
    this.policies = policies;
    this.words = words;
    this.width = width;
  }

  /** The rows, the label of each value in front. */
  List<List<String>> rows() {
    rows.clear();
    values("payer-groups", RegionPolicy::payerGroups, known -> words.words("payer-group", known));
    values("insurances", RegionPolicy::insurances, known -> words.words("insurance", known));
    values("channels", RegionPolicy::channels, known -> words.words("channel", known));
    values("receipt-routes", RegionPolicy::receiptRoutes, known -> words.words("route", known));
    add(label("payment-window"), this::windows);
    for (InsuranceType type : InsuranceType.values()) {
      if (policies.stream().anyMatch(policy -> isCollected(policy, type))) {
        add(label("collection." + type.code()), policy -> collection(policy, type));
      }
    }
    values("treasury-pays", RegionPolicy::treasuryPaysLowIncome, words::flag);
    values("handheld-photo", RegionPolicy::handheldPhoto, words::flag);
    return List.copyOf(rows);
  }

  private <T> void values(
      String label, Function<RegionPolicy, PolicyValue<T>> value, Function<T, String> shown) {
    add(label(label), policy -> cell(value.apply(policy), shown));
  }

  private void add(String label, Function<RegionPolicy, List<String>> cell) {
    List<List<String>> cells = policies.stream().map(cell).toList();
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      List<String> row = new ArrayList<>(List.of(i == 0 ? label : ""));
      for (List<String> lines : cells) {
        row.add(i < lines.size() ? lines.get(i) : "");
      }
      rows.add(row);
    }
  }

  private String label(String name) {
    return words.messages().text("label." + name);
  }

  private <T> List<String> cell(PolicyValue<T> value, Function<T, String> shown) {
    List<String> lines = new ArrayList<>();
    String known = value.isKnown() ? shown.apply(value.value()) : words.unknown();
    lines.addAll(WrappedText.lines(known, width));
    lines.addAll(WrappedText.lines(words.source(value), width));
    return lines;
  }

  /** The window once where all insurances share it. */
  private List<String> windows(RegionPolicy policy) {
    Map<PolicyValue<PaymentWindow>, Set<InsuranceType>> types = new LinkedHashMap<>();
    for (InsuranceType type : served(policy)) {
      types.computeIfAbsent(policy.paymentWindow(type), window -> new TreeSet<>()).add(type);
    }
    List<String> lines = new ArrayList<>();
    types.forEach(
        (window, sharing) -> {
          if (types.size() > 1) {
            lines.addAll(WrappedText.lines(words.words("insurance", sharing), width));
          }
          lines.addAll(cell(window, words::window));
        });
    return lines;
  }

  private List<String> collection(RegionPolicy policy, InsuranceType type) {
    return isCollected(policy, type)
        ? cell(policy.collectionPeriod(type).orElseThrow(), words::collection)
        : List.of(words.messages().text("policy.not-served"));
  }

  private static boolean isCollected(RegionPolicy policy, InsuranceType type) {
    return type.isResident() && served(policy).contains(type);
  }

  private static Set<InsuranceType> served(RegionPolicy policy) {
    return policy.insurances().isKnown()
        ? policy.insurances().value()
        : EnumSet.allOf(InsuranceType.class);
  }
}
