package org.shebao.cli;

import java.util.Map;
import org.shebao.region.Region;

/** Who a region is, without its policy. */
record FoundRegionView(Region region) implements View {
  @Override
  public void json(JsonObject json) {
    json.text("code", region.code())
        .text("name", region.shortName())
        .text("fullName", region.fullName())
        .text("pinyin", region.pinyin())
        .text("english", region.english())
        .text("abbreviation", region.abbreviation())
        .text("area", region.area().code())
        .flag("coastal", region.coastal());
  }

  @Override
  public void text(Page page) {
    page.heading("region.title", Map.of("fullName", region.fullName(), "english", region.english()))
        .fact("label.code", region.code())
        .fact("label.pinyin", region.pinyin())
        .fact("label.abbreviation", region.abbreviation())
        .fact("label.area", new PolicyWords(page.messages()).area(region));
  }
}
