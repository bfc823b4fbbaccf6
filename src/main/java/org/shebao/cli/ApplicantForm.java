package org.shebao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.shebao.input.InputException;
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

  private static final List<String> OPTIONAL = List.of("subsidy", "handheld");

  /**
   * @throws InputException naming the first field that was left empty
   */
  JsonFields fill() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      for (String field : FIELDS) {
        String answer = terminal.ask(messages.text("ask." + field));
        if (answer != null && !answer.isBlank()) {
          json.writeStringField(field, answer.strip());
        } else if (!OPTIONAL.contains(field)) {
          throw new InputException(field, "missing");
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return JsonFields.object(text.toString(), "terminal");
  }
}
