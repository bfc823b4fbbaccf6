package org.shebao.cli;

import java.util.List;
import java.util.Map;
import org.shebao.region.Region;
import org.shebao.region.RegionPolicy;

/** A region and its policy of one day, every value with its basis and note (G22). */
record RegionView(Region region, RegionPolicy policy) implements View {
  private static final int WIDTH = 76;

  @Override
  public void json(JsonObject json) {
    new FoundRegionView(region).json(json);
    PolicyJson.write(policy, json);
    json.date("validFrom", policy.validFrom()).date("validTo", policy.validTo());
  }

  @Override
  public void text(Page page) {
    new FoundRegionView(region).text(page);
    page.fact("label.validity", validity(page.messages()));
    page.line("");
    PolicyWords words = new PolicyWords(page.messages());
    page.table(new PolicyTable(List.of(policy), words, WIDTH).rows()).note("simulated.article");
  }

  /** The region in a column header. */
  String title(Messages messages) {
    return messages.text("region." + region.code()) + " " + region.code();
  }

  /** The names that templates quote. */
  Map<String, String> names() {
    return Map.of("english", region.english(), "name", region.shortName());
  }

  /** From when to when the policy is in force. */
  String validity(Messages messages) {
    String from = policy.validFrom().toString();
    return policy
        .validTo()
        .map(to -> messages.text("policy.from-to", Map.of("from", from, "to", to.toString())))
        .orElseGet(() -> messages.text("policy.from", Map.of("from", from)));
  }
}
