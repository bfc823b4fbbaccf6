package org.shebao.cli;

import org.shebao.engine.PlatformAdvice;
import org.shebao.platform.Opening;
import org.shebao.platform.Platform;
import org.shebao.platform.ServiceHours;
import org.shebao.region.PolicyValue;
import org.shebao.region.PolicyWord;

/** One platform and how it suits, as JSON; people see the platforms side by side. */
record PlatformView(PlatformAdvice advice, PlatformAdvice.Standing standing) implements View {

  @Override
  public void text(Page page) {
    throw new IllegalStateException("the platforms are shown beside each other");
  }

  @Override
  public void json(JsonObject json) {
    Platform platform = standing.platform();
    json.text("region", advice.policy().regionCode())
        .text("person", advice.personId())
        .text("platform", platform.kind().code())
        .object("hours", each -> hours(each, platform.hours()))
        .object(
            "minutes",
            each -> source(each.number("value", platform.minutes().value()), platform.minutes()))
        .object("coverage", each -> coverage(each, platform.coverage()))
        .object("receipt", this::receipt);
    opening(json, standing.opening());
    json.text("suits", advice.suits(standing).code());
    if (platform.kind() == Platform.Kind.WECHAT) {
      json.objects("insurances", advice.wishes(), PlatformView::wish)
          .flag("mustVerify", advice.mustVerify());
    }
    json.text("best", advice.best().code())
        .text("sentence", new PlatformWords(json.messages()).advice(advice));
  }

  private static void hours(JsonObject json, PolicyValue<ServiceHours> hours) {
    hours
        .value()
        .workdays()
        .ifPresentOrElse(
            each ->
                json.text("value", "workdays")
                    .text("opens", each.opens().toString())
                    .text("closes", each.closes().toString()),
            () -> json.text("value", "7x24"));
    source(json, hours);
  }

  private static void coverage(JsonObject json, PolicyValue<Platform.Coverage> coverage) {
    coverage
        .value()
        .regions()
        .ifPresentOrElse(count -> json.number("value", count), () -> json.text("value", "local"));
    source(json, coverage);
  }

  /** What WeChat gives is the region's own word (G34). */
  private void receipt(JsonObject json) {
    PolicyValue<String> receipt = standing.platform().receipt();
    if (standing.platform().kind() == Platform.Kind.WECHAT) {
      var routes = advice.policy().receiptRoutes();
      json.texts("value", routes.value().stream().map(PolicyWord::code).toList());
      source(json, routes);
    } else {
      if (receipt.isKnown()) {
        json.text("value", receipt.value());
      } else {
        json.unknown("value");
      }
      source(json, receipt);
    }
  }

  private static void source(JsonObject json, PolicyValue<?> value) {
    json.text("basis", value.basis().code()).text("note", PolicyWords.note(value, json.messages()));
  }

  private static void opening(JsonObject json, Opening opening) {
    json.flag("open", opening.open())
        .instant(opening.open() ? "closesAt" : "opensAt", opening.changesAt())
        .flag("provisional", opening.provisional());
  }

  private static void wish(JsonObject json, PlatformAdvice.Wish wish) {
    json.text("insurance", wish.insurance().code())
        .text("period", wish.period().text())
        .flag("allowed", wish.refusal().isEmpty());
    wish.refusal()
        .ifPresent(no -> json.object("refusal", FailureView.of(no, json.messages())::json));
  }
}
