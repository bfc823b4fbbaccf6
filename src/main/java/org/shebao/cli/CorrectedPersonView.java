package org.shebao.cli;

import java.util.List;
import org.shebao.correction.Correction;
import org.shebao.correction.PersonField;
import org.shebao.engine.PersonFile;

/** One person, and which corrections there were; what was on record before stays hidden. */
record CorrectedPersonView(PersonFile file, List<Correction> corrections) implements View {
  @Override
  public void json(JsonObject json) {
    new PersonView(file).json(json);
    json.objects(
        "corrections",
        corrections,
        (each, correction) ->
            each.text("correction", correction.id())
                .text("state", correction.state().name())
                .texts(
                    "fields",
                    correction.proposed().fields().stream().map(PersonField::code).toList())
                .instant("objectedAt", correction.objection().at()));
  }

  @Override
  public void text(Page page) {
    new PersonView(file).text(page);
    corrections.forEach(
        correction -> page.fact("label.correction", line(correction, page.messages())));
  }

  private static String line(Correction correction, Messages messages) {
    return String.join(
        "  ",
        correction.id(),
        CorrectionText.fields(correction, messages),
        messages.text("correction-state." + correction.state()),
        Shown.instant(correction.objection().at()));
  }
}
