package org.shebao.cli;

import java.util.Map;
import org.shebao.diagnosis.ResidentClient;

/** A phone that is new enough, as far as the article says. */
record ResidentClientView(ResidentClient client) implements View {
  @Override
  public void json(JsonObject json) {
    json.text("os", client.os().code())
        .text("osVersion", client.osVersion().toString())
        .text("weChat", client.weChat().map(Object::toString))
        .text("weChatSince", ResidentClient.WECHAT_SINCE.toString());
    if (client.os() == ResidentClient.Os.IOS) {
      json.text("osSince", ResidentClient.IOS_SINCE.toString());
    } else {
      json.unknown("osSince");
    }
    json.flag("weChatChecked", client.weChat().isPresent())
        .flag("mayMisjudgeFaces", client.mayMisjudgeFaces())
        .text("rule", "article 6; G37");
  }

  @Override
  public void text(Page page) {
    page.heading(client.weChat().isPresent() ? "client.fits" : "client.fits-so-far");
    page.note(
        client.weChat().isPresent() ? "client.wechat-fits" : "client.wechat-unseen",
        Map.of(
            "version", client.weChat().map(Object::toString).orElse(""),
            "since", ResidentClient.WECHAT_SINCE.toString()));
    if (client.os() == ResidentClient.Os.IOS) {
      page.note(
          "client.ios-fits",
          Map.of(
              "version", client.osVersion().toString(),
              "since", ResidentClient.IOS_SINCE.toString()));
    } else {
      page.note("client.android-unstated", Map.of("version", client.osVersion().toString()));
    }
    if (client.mayMisjudgeFaces()) {
      page.note("client.huawei");
    }
  }
}
