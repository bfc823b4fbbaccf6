package org.shebao.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shebao.symptom.Question;

/** Asks a person at the keyboard one question after another; nobody has to know the answer. */
final class GuidedQuestions {
  private final Terminal terminal;
  private final Messages messages;

  GuidedQuestions(Terminal terminal, Messages messages) {
    this.terminal = terminal;
    this.messages = messages;
  }

  /** The answers to {@code open}, beside those that were given already. */
  Map<Question, String> ask(List<Question> open, Map<Question, String> given) {
    Map<Question, String> answers = new EnumMap<>(Question.class);
    answers.putAll(given);
    for (Question question : open) {
      String choice = ask(question);
      if (!choice.isEmpty()) {
        answers.put(question, choice);
      }
    }
    return answers;
  }

  /** Asks until the answer is a number of the list, or none: an empty line means "don't know". */
  private String ask(Question question) {
    String prompt = prompt(question);
    while (true) {
      String typed = terminal.ask(prompt);
      if (typed == null || typed.isBlank()) {
        return "";
      }
      String number = typed.strip();
      if (number.matches("[1-9]") && Integer.parseInt(number) <= question.choices().size()) {
        return question.choices().get(Integer.parseInt(number) - 1);
      }
      prompt = messages.text("symptom.by-number") + "\n" + prompt(question);
    }
  }

  private String prompt(Question question) {
    StringBuilder prompt = new StringBuilder(messages.text("symptom.question." + question.code()));
    int number = 1;
    for (String choice : question.choices()) {
      prompt
          .append("\n  ")
          .append(number++)
          .append("  ")
          .append(messages.text("symptom.choice." + question.code() + "-" + choice));
    }
    return prompt.append('\n').append(messages.text("symptom.number")).toString();
  }
}
