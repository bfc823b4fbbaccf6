package org.shebao.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import org.shebao.calendar.BusinessDay;
import org.shebao.money.Money;

/**
 * The fields of one JSON object on standard output. An absent value is left out; instants carry
 * {@code +08:00}; an amount is its fen beside a display string.
 */
final class JsonObject {
  private final JsonGenerator generator;
  private final Messages messages;

  JsonObject(JsonGenerator generator, Messages messages) {
    this.generator = generator;
    this.messages = messages;
  }

  Messages messages() {
    return messages;
  }

  JsonObject text(String name, String value) {
    return write(() -> generator.writeStringField(name, value));
  }

  JsonObject text(String name, Optional<String> value) {
    value.ifPresent(present -> text(name, present));
    return this;
  }

  JsonObject number(String name, long value) {
    return write(() -> generator.writeNumberField(name, value));
  }

  JsonObject numbers(String name, Collection<Integer> values) {
    return write(
        () -> {
          generator.writeArrayFieldStart(name);
          for (int value : values) {
            generator.writeNumber(value);
          }
          generator.writeEndArray();
        });
  }

  JsonObject flag(String name, boolean value) {
    return write(() -> generator.writeBooleanField(name, value));
  }

  /** A field that is known to be unknown: an explicit null. */
  JsonObject unknown(String name) {
    return write(() -> generator.writeNullField(name));
  }

  JsonObject money(String name, Money amount) {
    return number(name + "Fen", amount.fen()).text(name, messages.money(amount));
  }

  JsonObject instant(String name, Instant at) {
    return text(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(BusinessDay.at(at)));
  }

  JsonObject instant(String name, Optional<Instant> at) {
    at.ifPresent(present -> instant(name, present));
    return this;
  }

  JsonObject date(String name, LocalDate date) {
    return text(name, date.toString());
  }

  JsonObject date(String name, Optional<LocalDate> date) {
    date.ifPresent(present -> date(name, present));
    return this;
  }

  JsonObject texts(String name, Collection<String> values) {
    return write(
        () -> {
          generator.writeArrayFieldStart(name);
          for (String value : values) {
            generator.writeString(value);
          }
          generator.writeEndArray();
        });
  }

  JsonObject object(String name, Consumer<JsonObject> fields) {
    return write(
        () -> {
          generator.writeObjectFieldStart(name);
          fields.accept(this);
          generator.writeEndObject();
        });
  }

  <T> JsonObject objects(String name, Collection<T> items, ItemWriter<T> fields) {
    return write(
        () -> {
          generator.writeArrayFieldStart(name);
          for (T item : items) {
            generator.writeStartObject();
            fields.accept(this, item);
            generator.writeEndObject();
          }
          generator.writeEndArray();
        });
  }

  /** Writes the fields of one item of an array. */
  interface ItemWriter<T> {
    void accept(JsonObject json, T item);
  }

  private interface Writing {
    void write() throws IOException;
  }

  private JsonObject write(Writing writing) {
    try {
      writing.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
