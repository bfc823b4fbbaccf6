package org.shebao.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Collects what is wrong with one object, so that its writer hears of everything at once. */
public final class Findings {
  private final JsonFields fields;
  private final List<Problem> problems = new ArrayList<>();

  public Findings(JsonFields fields) {
    this.fields = fields;
  }

  /** The value of a text field that must be there and not blank, read with its place. */
  public <T> Optional<T> required(String field, BiFunction<String, String, T> reading) {
    return read(() -> reading.apply(filled(field), fields.place(field)));
  }

  /** The same of a text field that may be left out; there but blank is noted as missing. */
  public <T> Optional<T> optional(String field, BiFunction<String, String, T> reading) {
    return fields.has(field) ? required(field, reading) : Optional.empty();
  }

  /** The value read, or empty after noting why it cannot be read. */
  public <T> Optional<T> read(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (InputException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  /**
   * @throws InputException with everything that was noted, unless nothing was
   */
  public void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  private String filled(String field) {
    String text = fields.text(field);
    if (text.isBlank()) {
      throw new InputException(fields.place(field), "missing");
    }
    return text;
  }
}
