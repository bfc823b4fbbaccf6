package org.shebao.cli;

import java.util.List;
import java.util.Map;
import org.shebao.provider.simulated.LoadedFault;

/** The faults that are loaded now; after a trial run still those of before. */
record LoadedFaultsView(List<LoadedFault> faults, boolean dryRun) implements View {
  @Override
  public void json(JsonObject json) {
    new FaultsView(faults).json(json);
    json.flag("dryRun", dryRun).flag("simulated", true);
  }

  @Override
  public void text(Page page) {
    page.heading(
        dryRun ? "faults.checked" : "faults.loaded",
        Map.of("count", String.valueOf(faults.size())));
    new FaultsView(faults).text(page);
    page.note("simulated");
  }
}
