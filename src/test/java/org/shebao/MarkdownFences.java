package org.shebao;

import java.util.ArrayList;
import java.util.List;

/**
 * The fenced blocks of a Markdown document, in order, each with the second-level section that it
 * stands in. Only fences of three backticks at the start of a line count.
 */
record MarkdownFences(List<Fence> all) {
  private static final String MARK = "```";

  /**
   * One block.
   *
   * @param section the text of the {@code ##} heading above it; empty before the first
   * @param info the words after the opening backticks: the language, then what it is about
   * @param firstLine the index of its first line in the document
   * @param lines what stands between the backticks
   */
  record Fence(String section, List<String> info, int firstLine, List<String> lines) {
    boolean is(String language) {
      return info.get(0).equals(language);
    }

    /** The second word of the info string; empty when there is none. */
    String about() {
      return info.size() > 1 ? info.get(1) : "";
    }

    String text() {
      return String.join("\n", lines) + "\n";
    }
  }

  static MarkdownFences of(List<String> document) {
    List<Fence> found = new ArrayList<>();
    String section = "";
    int opened = -1;
    for (int i = 0; i < document.size(); i++) {
      String line = document.get(i);
      if (line.startsWith(MARK) && opened < 0) {
        opened = i;
      } else if (line.startsWith(MARK)) {
        List<String> info = List.of(document.get(opened).substring(MARK.length()).split(" "));
        found.add(new Fence(section, info, opened + 1, document.subList(opened + 1, i)));
        opened = -1;
      } else if (opened < 0 && line.startsWith("## ")) {
        section = line.substring(3);
      }
    }
    if (opened >= 0) {
      throw new IllegalArgumentException("line " + (opened + 1) + ": a fence is not closed");
    }
    return new MarkdownFences(List.copyOf(found));
  }

  List<Fence> in(String section) {
    return all.stream().filter(fence -> fence.section().equals(section)).toList();
  }
}
