package org.shebao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.shebao.input.JsonFields;

/** Asks a person for what a card reader would have written, field by field. */
record ApplicantForm(Terminal terminal, Messages messages) {
  private static final List<String> FIELDS =
      List.of(
          "name",
          "idType",
          "idNumber",
          "phone",
          "region",
          "payerGroup",
          "subsidy",
          "front",
          "back",
          "handheld");

  /** The answers; what was left empty is absent, and whoever reads them says what is missing. */
  JsonFields fill() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      for (String field : FIELDS) {
        String answer = terminal.ask(messages.text("ask." + field));
        if (answer != null && !answer.isBlank()) {
          json.writeStringField(field, answer.strip());
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return JsonFields.object(text.toString(), "terminal");
  }
}
