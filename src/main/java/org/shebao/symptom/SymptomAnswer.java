package org.shebao.symptom;

import java.util.List;
import java.util.Optional;
import org.shebao.diagnosis.Diagnosis;

/**
 * What to do about a symptom.
 *
 * @param payment what became of the payment in question, where one was named
 * @param advice the next thing first; never empty
 * @param open the questions that nobody answered and that would change the advice
 */
public record SymptomAnswer(
    Symptom symptom, Optional<Diagnosis> payment, List<Advised> advice, List<Question> open) {
  public SymptomAnswer {
    advice = List.copyOf(advice);
    open = List.copyOf(open);
    if (advice.isEmpty()) {
      throw new IllegalArgumentException(symptom + " without advice");
    }
  }
}
