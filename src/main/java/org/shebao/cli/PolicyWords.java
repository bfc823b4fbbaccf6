package org.shebao.cli;

import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import org.shebao.region.CollectionPeriod;
import org.shebao.region.PaymentWindow;
import org.shebao.region.PolicyValue;
import org.shebao.region.PolicyWord;
import org.shebao.region.Region;

/** The values of a policy in the reader's words. */
record PolicyWords(Messages messages) {
  static String monthDay(MonthDay day) {
    return day.toString().substring("--".length());
  }

  /** What the policy says about a value; a station's own note stands as it was written. */
  static String note(PolicyValue<?> value, Messages messages) {
    String note = value.note();
    return note.startsWith("@") ? messages.text(note.substring(1)) : note;
  }

  String area(Region region) {
    String area = messages.text("area." + region.area().code());
    return region.coastal() ? messages.text("area.coastal", Map.of("area", area)) : area;
  }

  String words(String kind, Set<? extends PolicyWord> words) {
    return Shown.words(kind, words.stream().map(PolicyWord::code).toList(), messages);
  }

  /** The words in the short form that fits a list. */
  <W extends PolicyWord> String shortOf(String kind, PolicyValue<Set<W>> value) {
    return value.isKnown() ? words(kind + ".short", value.value()) : unknown();
  }

  String flag(boolean flag) {
    return messages.text(flag ? "yes" : "no");
  }

  String window(PaymentWindow window) {
    return messages.text(
        "policy.window",
        Map.of(
            "first", String.valueOf(window.firstDay()), "last", String.valueOf(window.lastDay())));
  }

  String collection(CollectionPeriod period) {
    return messages.text(
        "policy.collection." + period.yearsBefore(),
        Map.of("from", monthDay(period.from()), "to", monthDay(period.to())));
  }

  String unknown() {
    return messages.text("policy.unknown");
  }

  /** Where a value comes from, and why it is what it is. */
  String source(PolicyValue<?> value) {
    String basis =
        messages.text("policy.basis", Map.of("basis", BasisText.of(value.basis(), messages)));
    return basis + note(value, messages);
  }
}
