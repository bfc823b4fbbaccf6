package org.shebao.cli;

import java.util.ArrayList;
import java.util.List;
import org.shebao.region.RegionPolicy;

/** Regions side by side, a column each. */
record RegionComparison(List<RegionView> regions) implements View {
  private static final int WIDTH_OF_ALL = 108;
  private static final int NARROWEST = 24;

  @Override
  public void json(JsonObject json) {
    throw new IllegalStateException("each region is an object of its own");
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    List<String> header = new ArrayList<>(List.of(""));
    regions.forEach(region -> header.add(region.title(messages)));
    List<RegionPolicy> policies = regions.stream().map(RegionView::policy).toList();
    int width = Math.max(NARROWEST, WIDTH_OF_ALL / regions.size());
    List<List<String>> rows = new ArrayList<>();
    rows.add(header);
    rows.add(validity(messages));
    rows.addAll(new PolicyTable(policies, new PolicyWords(messages), width).rows());
    page.table(rows).note("simulated.article");
  }

  private List<String> validity(Messages messages) {
    List<String> row = new ArrayList<>(List.of(messages.text("label.validity")));
    regions.forEach(region -> row.add(region.validity(messages)));
    return row;
  }
}
