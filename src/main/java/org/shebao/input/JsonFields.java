package org.shebao.input;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of one JSON object that a person or a device wrote. Every getter throws an {@link
 * InputException} that names the place, the field and what was expected when the field is missing
 * or of another kind. A field whose value is {@code null} counts as absent.
 */
public final class JsonFields {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final JsonNode node;
  private final String place;

  private JsonFields(JsonNode node, String place) {
    this.node = node;
    this.place = place;
  }

  /**
   * Reads a text that holds one JSON object.
   *
   * @param place how the reader knows this text: the file's name, or {@code -}
   */
  public static JsonFields object(String text, String place) {
    return asObject(read(text, place), place);
  }

  /** Reads a text that holds one JSON array of objects; each is placed as {@code place[index]}. */
  public static List<JsonFields> array(String text, String place) {
    JsonNode tree = read(text, place);
    if (!tree.isArray()) {
      throw new InputException(place, "json.array");
    }
    return elements(tree, place);
  }

  private static JsonNode read(String text, String place) {
    try {
      // A byte order mark is what Windows editors leave behind; it is not part of the JSON.
      return MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JacksonException e) {
      // The parser's own message quotes the input, which may be personal data.
      JsonLocation at = e.getLocation();
      String where = at == null ? place : place + ":" + at.getLineNr() + ":" + at.getColumnNr();
      throw new InputException(where, "json.syntax");
    }
  }

  private static List<JsonFields> elements(JsonNode tree, String place) {
    List<JsonFields> found = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      found.add(asObject(tree.get(i), place + "[" + i + "]"));
    }
    return found;
  }

  private static JsonFields asObject(JsonNode node, String place) {
    if (!node.isObject()) {
      throw new InputException(place, "json.object");
    }
    return new JsonFields(node, place);
  }

  /** Where this object stands: the file, or the file and the path inside it. */
  public String place() {
    return place;
  }

  /** The place of one of its fields, for a problem that the caller found. */
  public String place(String field) {
    return place + " " + field;
  }

  public boolean has(String field) {
    return node.hasNonNull(field);
  }

  /** Refuses fields that nobody reads, so that a misspelt one cannot pass unseen. */
  public void allowOnly(String... names) {
    Collection<String> known = Arrays.asList(names);
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                throw new InputException(
                    new Problem(place(name), "json.unknown-field")
                        .with("known", String.join(" ", names)));
              }
            });
  }

  public String text(String field) {
    return optionalText(field).orElseThrow(() -> missing(field));
  }

  public Optional<String> optionalText(String field) {
    return optional(field, "json.text", n -> n.isTextual() ? n.textValue() : null);
  }

  public int integer(String field) {
    return optionalInteger(field).orElseThrow(() -> missing(field));
  }

  public Optional<Integer> optionalInteger(String field) {
    return optional(
        field,
        "json.integer",
        n -> n.isIntegralNumber() && n.canConvertToInt() ? n.intValue() : null);
  }

  public Optional<Boolean> optionalFlag(String field) {
    return optional(field, "json.flag", n -> n.isBoolean() ? n.booleanValue() : null);
  }

  /** A number, or a text that holds one: people write amounts both ways. */
  public Optional<BigDecimal> optionalDecimal(String field) {
    return optional(field, "json.decimal", JsonFields::decimalOf);
  }

  public LocalDate date(String field) {
    return optionalDate(field).orElseThrow(() -> missing(field));
  }

  public Optional<LocalDate> optionalDate(String field) {
    return optional(field, "json.date", n -> n.isTextual() ? dateOf(n.textValue()) : null);
  }

  /** An instant with its offset: {@code 2026-11-20T10:00:00+08:00}. */
  public Optional<Instant> optionalInstant(String field) {
    return optional(field, "instant", n -> n.isTextual() ? instantOf(n.textValue()) : null);
  }

  /** The texts of an array; empty when the field is absent. */
  public List<String> texts(String field) {
    return optional(field, "json.texts", JsonFields::textsOf).orElse(List.of());
  }

  public Optional<JsonFields> optionalObject(String field) {
    return Optional.ofNullable(node.get(field))
        .filter(n -> !n.isNull())
        .map(n -> asObject(n, place + "." + field));
  }

  /** The objects of an array; empty when the field is absent. */
  public List<JsonFields> objects(String field) {
    JsonNode found = node.get(field);
    if (found == null || found.isNull()) {
      return List.of();
    }
    if (!found.isArray()) {
      throw new InputException(place(field), "json.array");
    }
    return elements(found, place + "." + field);
  }

  private <T> Optional<T> optional(String field, String expected, Function<JsonNode, T> reading) {
    JsonNode found = node.get(field);
    if (found == null || found.isNull()) {
      return Optional.empty();
    }
    T value = reading.apply(found);
    if (value == null) {
      throw new InputException(place(field), expected);
    }
    return Optional.of(value);
  }

  private InputException missing(String field) {
    return new InputException(place(field), "missing");
  }

  private static BigDecimal decimalOf(JsonNode n) {
    if (n.isNumber()) {
      return n.decimalValue();
    }
    try {
      return n.isTextual() ? new BigDecimal(n.textValue().strip()) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static LocalDate dateOf(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static Instant instantOf(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static List<String> textsOf(JsonNode n) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : n) {
      if (!each.isTextual()) {
        return null;
      }
      texts.add(each.textValue());
    }
    return n.isArray() ? texts : null;
  }
}
