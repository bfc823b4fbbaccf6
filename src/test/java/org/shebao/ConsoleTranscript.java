package org.shebao;

import java.util.ArrayList;
import java.util.List;

/**
 * A console session as a document prints it: what is typed after {@code $}, and below it what is
 * printed. A line {@code …} stands for printed lines that are left out.
 */
record ConsoleTranscript(List<Entry> entries) {
  static final String PROMPT = "$ ";
  private static final String LEFT_OUT = "…";

  /** One typed line and what is printed below it. */
  record Entry(String typed, List<String> printed) {

    /**
     * What a document shall print below the typed line: what it prints already where that is true
     * of {@code actual}, else the real lines, cut as the document cuts them.
     */
    List<String> printing(List<String> actual) {
      if (matches(printed, actual)) {
        return printed;
      }
      int cut = printed.indexOf(LEFT_OUT);
      int after = printed.size() - cut - 1;
      if (cut < 0 || cut != printed.lastIndexOf(LEFT_OUT) || cut + after >= actual.size()) {
        return actual;
      }
      List<String> lines = new ArrayList<>(actual.subList(0, cut));
      lines.add(LEFT_OUT);
      lines.addAll(actual.subList(actual.size() - after, actual.size()));
      return lines;
    }

    private static boolean matches(List<String> printed, List<String> actual) {
      if (printed.isEmpty()) {
        return actual.isEmpty();
      }
      List<String> rest = printed.subList(1, printed.size());
      if (!printed.get(0).equals(LEFT_OUT)) {
        return !actual.isEmpty()
            && printed.get(0).equals(actual.get(0))
            && matches(rest, actual.subList(1, actual.size()));
      }
      for (int skipped = 1; skipped <= actual.size(); skipped++) {
        if (matches(rest, actual.subList(skipped, actual.size()))) {
          return true;
        }
      }
      return false;
    }
  }

  static ConsoleTranscript of(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      if (!lines.get(i).startsWith(PROMPT)) {
        throw new IllegalArgumentException("not typed by anybody: " + lines.get(i));
      }
      int end = i + 1;
      while (end < lines.size() && !lines.get(end).startsWith(PROMPT)) {
        end++;
      }
      entries.add(new Entry(lines.get(i).substring(PROMPT.length()), lines.subList(i + 1, end)));
      i = end;
    }
    return new ConsoleTranscript(entries);
  }
}
