package org.shebao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.shebao.engine.PlatformAdvice;
import org.shebao.engine.PlatformAdvice.Standing;
import org.shebao.platform.Platform;
import org.shebao.region.PolicyValue;

/** The platforms side by side, every value with its basis, and which one suits now. */
record PlatformAdviceView(PlatformAdvice advice) implements View {
  private static final int WIDTH = 28;

  List<PlatformView> columns() {
    return advice.platforms().stream().map(standing -> new PlatformView(advice, standing)).toList();
  }

  @Override
  public void json(JsonObject json) {
    throw new IllegalStateException("each platform is an object of its own");
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    PlatformWords words = new PlatformWords(messages);
    page.fact("label.region", messages.text("region." + advice.policy().regionCode()))
        .fact("label.person", advice.personId().orElse(""))
        .table(rows(messages, words))
        .line(words.advice(advice));
    advice.personId().ifPresent(person -> how(page, person));
    page.note("simulated.article");
  }

  private List<List<String>> rows(Messages messages, PlatformWords words) {
    List<List<String>> rows = new ArrayList<>();
    add(rows, "", each -> List.of(messages.text("platform." + each.platform().kind().code())));
    add(
        rows,
        messages.text("label.service-hours"),
        each -> cell(each.platform().hours(), words::hours, messages));
    add(
        rows,
        messages.text("label.minutes"),
        each -> cell(each.platform().minutes(), words::minutes, messages));
    add(
        rows,
        messages.text("label.coverage"),
        each -> cell(each.platform().coverage(), words::coverage, messages));
    add(rows, messages.text("label.receipts"), each -> receipt(each.platform(), messages));
    add(
        rows,
        messages.text("label.open-now"),
        each -> WrappedText.lines(words.opening(each.opening()), WIDTH));
    add(
        rows,
        messages.text("label.suits-now"),
        each -> List.of(messages.text("suits." + advice.suits(each).code())));
    return rows;
  }

  private void add(List<List<String>> rows, String label, Function<Standing, List<String>> cell) {
    List<List<String>> cells = advice.platforms().stream().map(cell).toList();
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      List<String> row = new ArrayList<>(List.of(i == 0 ? label : ""));
      for (List<String> lines : cells) {
        row.add(i < lines.size() ? lines.get(i) : "");
      }
      rows.add(row);
    }
  }

  private List<String> receipt(Platform platform, Messages messages) {
    if (platform.kind() == Platform.Kind.WECHAT) {
      PolicyWords words = new PolicyWords(messages);
      return cell(
          advice.policy().receiptRoutes(), routes -> words.words("route", routes), messages);
    }
    return cell(platform.receipt(), code -> messages.text("platform.receipt." + code), messages);
  }

  private static <T> List<String> cell(
      PolicyValue<T> value, Function<T, String> shown, Messages messages) {
    PolicyWords words = new PolicyWords(messages);
    String known = value.isKnown() ? shown.apply(value.value()) : words.unknown();
    List<String> lines = new ArrayList<>(WrappedText.lines(known, WIDTH));
    lines.addAll(WrappedText.lines(words.source(value), WIDTH));
    return lines;
  }

  /** The commands that come next for this person. */
  private void how(Page page, String person) {
    if (!advice.payable().isEmpty()) {
      PlatformAdvice.Wish first = advice.payable().get(0);
      page.note(
          advice.mustVerify() ? "advice.verify-first" : "advice.preview",
          Map.of(
              "person", person,
              "insurance", first.insurance().code(),
              "period", first.period().text()));
    }
  }
}
