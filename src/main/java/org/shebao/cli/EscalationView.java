package org.shebao.cli;

import java.util.Map;
import org.shebao.recovery.Escalation;

/** Something that a person has to look at: what it is, and what to do about it. */
record EscalationView(Escalation escalation) implements View {
  @Override
  public void json(JsonObject json) {
    json.text("escalation", escalation.id())
        .text("kind", escalation.kind().name())
        .text("payment", escalation.paymentId())
        .text("subject", escalation.subject())
        .text("case", escalation.caseId())
        .instant("since", escalation.openedAt())
        .text("message", what(escalation, json.messages()))
        .text("next", next(escalation, json.messages()));
  }

  @Override
  public void text(Page page) {
    page.note("escalation." + escalation.kind(), facts(escalation))
        .note("error.next", Map.of("next", next(escalation, page.messages())));
    escalation.caseId().ifPresent(id -> page.note("escalation.case", Map.of("case", id)));
  }

  static String what(Escalation escalation, Messages messages) {
    return messages.text("escalation." + escalation.kind(), facts(escalation));
  }

  static String next(Escalation escalation, Messages messages) {
    return messages.text("escalation." + escalation.kind() + ".next", facts(escalation));
  }

  private static Map<String, String> facts(Escalation escalation) {
    return Map.of("payment", escalation.paymentId(), "subject", escalation.subject());
  }
}
