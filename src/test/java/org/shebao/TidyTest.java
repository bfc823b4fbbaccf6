package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.JavaSources.Source;

/** Sizes and small habits. Every finding names the file and what to do instead. */
class TidyTest {
  private static final int LONGEST_MAIN_FILE = 300;
  private static final int LONGEST_TEST_FILE = 400;
  private static final int LONGEST_METHOD = 60;
  private static final int WIDEST_LINE = 100;
  private static final int MOST_PARAMETERS = 7;

  // Spelt apart, or this file would find itself.
  private static final Pattern LEFT_OVER = Pattern.compile("TO" + "DO|FIX" + "ME");

  @Test
  void mainSourcesAreTidy() {
    assertTidy(JavaSources.MAIN, LONGEST_MAIN_FILE);
  }

  @Test
  void testSourcesAreTidy() {
    assertTidy(JavaSources.TEST, LONGEST_TEST_FILE);
  }

  @Test
  void everyPackageSaysWhatItOwns() throws IOException {
    Set<Path> silent = new TreeSet<>();
    try (Stream<Path> files = Files.walk(JavaSources.MAIN)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .map(Path::getParent)
          .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
          .forEach(silent::add);
    }
    assertEquals(Set.of(), silent, "write a package-info.java: what the package owns, its terms");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plantedUntidiness")
  void findsPlantedUntidiness(String what, String text, String finding) {
    assertEquals(
        List.of("Planted.java" + finding),
        findings(JavaSources.of("Planted.java", text), LONGEST_MAIN_FILE));
  }

  static Stream<Arguments> plantedUntidiness() {
    return Stream.of(
        arguments(
            "a file of one line too many",
            "class Planted {" + "\n".repeat(300) + "}",
            ": 301 lines, at most 300: give a part of it a class of its own"),
        arguments(
            "a line of one ideograph too many",
            "class Planted {}\n// " + "\uD842\uDFB7".repeat(98),
            ":2: 101 columns, at most 100: break the line"),
        arguments(
            "a method of one line too many",
            "class Planted {\n void longer() {" + "\n".repeat(60) + "}}",
            ":2: longer has 61 lines, at most 60: name a step of it and call that"),
        arguments(
            "a constructor of one parameter too many",
            "class Planted {\n Planted(int a, int b, int c, int d, int e, int f, int g, int h) {}}",
            ":2: 8 parameters, at most 7: make those that belong together a record"),
        arguments(
            "a record of one component too many",
            "record Planted(int a, int b, int c, int d, int e, int f, int g, int h) {}",
            ":1: 8 parameters, at most 7: make those that belong together a record"),
        arguments(
            "a note to oneself",
            "class Planted {}\n// TO" + "DO later",
            ":2: TO" + "DO: do it, or open an issue"));
  }

  private static void assertTidy(Path folder, int longestFile) {
    List<Source> sources = JavaSources.under(folder);
    assertFalse(sources.isEmpty(), folder + ": run the tests in the project's own folder");
    List<String> found =
        sources.stream().flatMap(source -> findings(source, longestFile).stream()).toList();
    assertTrue(found.isEmpty(), () -> String.join("\n", found));
  }

  private static List<String> findings(Source source, int longestFile) {
    List<String> found = new ArrayList<>();
    List<String> lines = source.text().lines().toList();
    if (lines.size() > longestFile) {
      found.add(
          String.format(
              Locale.ROOT,
              "%s: %d lines, at most %d: give a part of it a class of its own",
              source.name(),
              lines.size(),
              longestFile));
    }
    for (int i = 0; i < lines.size(); i++) {
      String place = source.name() + ":" + (i + 1);
      lineFindings(lines.get(i)).forEach(finding -> found.add(place + ": " + finding));
    }
    new Sizes(source, found).scan(source.tree(), null);
    return found;
  }

  private static List<String> lineFindings(String line) {
    List<String> found = new ArrayList<>();
    int columns = line.codePointCount(0, line.length());
    // An import cannot be broken.
    if (columns > WIDEST_LINE && !line.startsWith("import ")) {
      found.add(
          String.format(
              Locale.ROOT, "%d columns, at most %d: break the line", columns, WIDEST_LINE));
    }
    Matcher leftOver = LEFT_OVER.matcher(line);
    if (leftOver.find()) {
      found.add(leftOver.group() + ": do it, or open an issue");
    }
    return found;
  }

  /** Methods that are too long, and constructors that take too much. */
  private static final class Sizes extends TreeScanner<Void, Void> {
    private final Source source;
    private final List<String> found;

    Sizes(Source source, List<String> found) {
      this.source = source;
      this.found = found;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      if (type.getKind() == Tree.Kind.RECORD) {
        checkParameters(
            type,
            type.getMembers().stream()
                .filter(member -> member instanceof VariableTree field && !isStatic(field))
                .count());
      }
      return super.visitClass(type, nothing);
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      int lines = source.lastLine(method) - firstLineAfterAnnotations(method) + 1;
      if (lines > LONGEST_METHOD) {
        add(
            method,
            String.format(
                Locale.ROOT,
                "%s has %d lines, at most %d: name a step of it and call that",
                method.getName(),
                lines,
                LONGEST_METHOD));
      }
      if (method.getReturnType() == null) {
        checkParameters(method, method.getParameters().size());
      }
      return super.visitMethod(method, nothing);
    }

    /** A table of cases stands in an annotation: it is data, however long. */
    private int firstLineAfterAnnotations(MethodTree method) {
      List<? extends Tree> annotations = method.getModifiers().getAnnotations();
      return annotations.isEmpty()
          ? source.firstLine(method)
          : source.lastLine(annotations.get(annotations.size() - 1)) + 1;
    }

    private void checkParameters(Tree owner, long parameters) {
      if (parameters > MOST_PARAMETERS) {
        add(
            owner,
            String.format(
                Locale.ROOT,
                "%d parameters, at most %d: make those that belong together a record",
                parameters,
                MOST_PARAMETERS));
      }
    }

    private static boolean isStatic(VariableTree field) {
      return field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private void add(Tree part, String finding) {
      found.add(
          String.format(Locale.ROOT, "%s:%d: %s", source.name(), source.firstLine(part), finding));
    }
  }
}
