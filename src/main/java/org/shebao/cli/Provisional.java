package org.shebao.cli;

import java.util.List;
import java.util.Map;
import org.shebao.calendar.MissingYear;

/** Says of an answer that a later publication may change it, and why (G10). */
record Provisional(List<MissingYear> missing) {
  void json(JsonObject json) {
    json.flag("provisional", !missing.isEmpty());
    if (!missing.isEmpty()) {
      json.text("reason", String.join(" ", reasons(json.messages())))
          .numbers("missingYears", missing.stream().map(MissingYear::year).toList());
    }
  }

  void text(Page page) {
    reasons(page.messages()).forEach(reason -> page.line("  " + reason));
  }

  private List<String> reasons(Messages messages) {
    return missing.stream()
        .map(
            each ->
                messages.text(
                    each.reason().messageKey(), Map.of("year", String.valueOf(each.year()))))
        .toList();
  }
}
