package org.shebao.intent;

import java.util.List;
import java.util.Optional;

/**
 * What a sentence was taken to mean.
 *
 * @param intent empty when the sentence is about something else or was not understood
 * @param alternative another meaning that is nearly as likely
 * @param confidence between 0 and 1, of the intent or of there being none
 * @param words the words of the sentence that decided, without digits, in its order
 */
public record Understanding(
    Optional<Intent> intent,
    Optional<Intent> alternative,
    double confidence,
    List<String> words,
    Dialect dialect) {
  public Understanding {
    words = List.copyOf(words);
  }
}
