package org.shebao.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebao.calendar.MissingYear;
import org.shebao.engine.PlatformAdvice;
import org.shebao.platform.Opening;
import org.shebao.platform.Platform;
import org.shebao.platform.ServiceHours;
import org.shebao.rule.Refusal;

/** What is said of a platform, in the reader's words. */
record PlatformWords(Messages messages) {

  String hours(ServiceHours hours) {
    return hours
        .workdays()
        .map(
            each ->
                messages.text(
                    "platform.hours.workdays",
                    Map.of("from", each.opens().toString(), "to", each.closes().toString())))
        .orElseGet(() -> messages.text("platform.hours.always"));
  }

  String minutes(int minutes) {
    return messages.text("platform.minutes", Map.of("minutes", String.valueOf(minutes)));
  }

  String coverage(Platform.Coverage coverage) {
    return coverage
        .regions()
        .map(count -> messages.text("platform.coverage", Map.of("count", String.valueOf(count))))
        .orElseGet(() -> messages.text("platform.local"));
  }

  String opening(Opening opening) {
    Optional<Instant> change = opening.changesAt();
    if (change.isEmpty()) {
      return messages.text("opening.always");
    }
    String words =
        messages.text(
            opening.open() ? "opening.until" : "opening.from",
            Map.of("at", Shown.instant(change.get())));
    return opening.provisional()
        ? messages.text("opening.provisional", Map.of("opening", words, "year", years(opening)))
        : words;
  }

  private String years(Opening opening) {
    return opening.missing().stream()
        .map(MissingYear::year)
        .map(String::valueOf)
        .collect(Collectors.joining(messages.text("list.separator")));
  }

  /** What is best, with the reason, in one or two sentences. */
  String advice(PlatformAdvice advice) {
    Optional<FailureView> against =
        advice.obstacle().map(refusal -> FailureView.of(refusal, messages));
    String why = against.map(view -> String.join(" ", view.sentences())).orElse("");
    return switch (advice.best()) {
      case WECHAT -> wechat(advice);
      case WECHAT_LATER ->
          messages.text("advice.wechat-later", Map.of("why", why, "retryAt", retryAt(advice)));
      case BANK_COUNTER ->
          messages.text(
              "advice.bank-counter",
              Map.of("why", why, "opening", opening(column(advice, Platform.Kind.BANK_COUNTER))));
      case NOTHING_YET ->
          messages.text(
              "advice.nothing-yet",
              Map.of("why", why, "next", against.flatMap(FailureView::next).orElse("")));
    };
  }

  private static String retryAt(PlatformAdvice advice) {
    return advice.obstacle().flatMap(Refusal::retryAt).map(Shown::instant).orElse("");
  }

  private static Opening column(PlatformAdvice advice, Platform.Kind kind) {
    return standing(advice, kind).opening();
  }

  private static PlatformAdvice.Standing standing(PlatformAdvice advice, Platform.Kind kind) {
    return advice.platforms().stream()
        .filter(each -> each.platform().kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private String wechat(PlatformAdvice advice) {
    int minutes = standing(advice, Platform.Kind.WECHAT).platform().minutes().value();
    List<String> payable =
        advice.payable().stream()
            .map(
                wish ->
                    messages.text("insurance." + wish.insurance().code())
                        + " "
                        + wish.period().text())
            .toList();
    return messages.text(
        "advice.wechat",
        Map.of(
            "minutes", String.valueOf(minutes),
            "payable", String.join(messages.text("list.separator"), payable)));
  }
}
