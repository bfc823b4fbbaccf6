package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README's examples are compared, and written anew, by these rules; a space parts lines. */
class ConsoleTranscriptTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "the same,                    a b c, a b c,   a b c",
    "lines left out at the end,   a …,   a b c,   a …",
    "lines left out in between,   a … c, a b b c, a … c",
    "left out twice,              … b …, a b c,   … b …",
    "another line,                a b c, a x c,   a x c",
    "one line more,               a b,   a b c,   a b c",
    "nothing left to leave out,   a … b, a b,     a b",
    "another end is cut the same, a … c, a b d,   a … d",
    "another start is cut too,    a …,   x y z,   x …",
  })
  void showsWhatWasPrintedCutAsTheDocumentCutsIt(
      String id, String shown, String printed, String expected) {
    ConsoleTranscript.Entry entry = new ConsoleTranscript.Entry(id, lines(shown));
    assertEquals(lines(expected), entry.printing(lines(printed)));
  }

  @Test
  void readsWhatIsTypedAndWhatIsPrintedBelow() {
    assertEquals(
        List.of(
            new ConsoleTranscript.Entry("shebao demo", List.of("a", "b")),
            new ConsoleTranscript.Entry("echo $?", List.of())),
        ConsoleTranscript.of(List.of("$ shebao demo", "a", "b", "$ echo $?")).entries());
  }

  @Test
  void refusesOutputThatNobodyAskedFor() {
    assertThrows(IllegalArgumentException.class, () -> ConsoleTranscript.of(List.of("a")));
  }

  private static List<String> lines(String text) {
    return List.of(text.split(" "));
  }
}
