package org.shebao.intent;

import java.util.List;
import java.util.Optional;
import org.shebao.input.CsvRows;
import org.shebao.input.Resources;

/**
 * A sentence with what it means.
 *
 * @param intent empty for a sentence about something else
 * @param template sentences of one intent and one template say the same in different varieties
 */
record Example(Optional<Intent> intent, String template, Dialect dialect, String text) {
  private static final String NOTHING_OF_OURS = "NONE";

  /** The sentences that the shipped model learns from. */
  static List<Example> shipped() {
    String name = "sentences.csv";
    return read(Resources.text(Example.class, name), name);
  }

  static List<Example> read(String csv, String file) {
    return CsvRows.read(csv, file).stream()
        .map(
            row ->
                new Example(
                    Optional.of(row.text("intent"))
                        .filter(name -> !name.equals(NOTHING_OF_OURS))
                        .map(Intent::valueOf),
                    row.text("template"),
                    Dialect.ofCode(row.text("dialect")),
                    row.text("text")))
        .toList();
  }
}
