package org.shebao.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Where results and messages go: results to standard output as text or as one JSON object per line,
 * everything else to standard error.
 */
final class Output {
  private static final JsonFactory JSON = new JsonFactory();

  /** The two forms of a result. */
  enum Format {
    TEXT,
    JSON
  }

  private final Environment.Streams streams;
  private final Messages messages;
  private final Format format;
  private final boolean quiet;

  Output(Environment.Streams streams, Messages messages, Format format, boolean quiet) {
    this.streams = streams;
    this.messages = messages;
    this.format = format;
    this.quiet = quiet;
  }

  /** The same output in another form. */
  Output as(Format other) {
    return new Output(streams, messages, other, quiet);
  }

  Messages messages() {
    return messages;
  }

  boolean isJson() {
    return format == Format.JSON;
  }

  PrintStream out() {
    return streams.out();
  }

  void result(View view) {
    streams.out().print(rendered(view));
    streams.out().flush();
  }

  /** A result in its form: lines of text, or one line of JSON. */
  String rendered(View view) {
    return isJson() ? json(view::json) + "\n" : text(view);
  }

  private String text(View view) {
    Page page = new Page(messages);
    view.text(page);
    return page.lines().stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /**
   * Something worth knowing that is not the result: standard error, unless quiet. Not beside JSON,
   * where standard error holds error objects only.
   */
  void message(String key, Map<String, String> facts) {
    if (!isJson()) {
      progress(key, facts);
    }
  }

  /** How far a long command has got: standard error, unless quiet. */
  void progress(String key, Map<String, String> facts) {
    if (!quiet) {
      streams.err().println(messages.text(key, facts));
    }
  }

  /** A failure: one line of JSON, or sentences; never quiet. */
  void error(View view) {
    String shown = isJson() ? json(json -> json.object("error", view::json)) + "\n" : text(view);
    streams.err().print(shown);
    streams.err().flush();
  }

  private String json(Consumer<JsonObject> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(text)) {
      generator.writeStartObject();
      fields.accept(new JsonObject(generator, messages));
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
