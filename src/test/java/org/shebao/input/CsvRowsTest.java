package org.shebao.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowsTest {
  @Test
  void readsCellsByTheNameOfTheirColumn() {
    List<CsvRows.Row> rows = CsvRows.read("name , amount\n a,1\n\n\"b,c\",\n", "x.csv");

    assertEquals("a", rows.get(0).text("name"));
    assertEquals("1", rows.get(0).text("amount"));
    assertEquals("b,c", rows.get(1).text("name"));
    assertEquals(Optional.empty(), rows.get(1).optional("amount"));
    assertEquals(Optional.empty(), rows.get(1).optional("period"));
  }

  @Test
  void countsTheLinesOfTheFile() {
    List<CsvRows.Row> rows = CsvRows.read("a\n1\n\n\"2\n2\"\n3\n", "x.csv");

    assertEquals(List.of(2L, 4L, 6L), rows.stream().map(CsvRows.Row::line).toList());
    assertEquals("x.csv:6", rows.get(2).place());
    assertEquals("x.csv:6 a", rows.get(2).place("a"));
  }

  @Test
  void forgivesAByteOrderMarkAndTheLineEndsOfOtherSystems() {
    List<CsvRows.Row> rows = CsvRows.read("\uFEFFa,b\r\n1,2\r\n", "x.csv");

    assertEquals("1", rows.get(0).text("a"));
    assertEquals("2", rows.get(0).text("b"));
  }

  @Test
  void namesTheCellThatIsMissing() {
    CsvRows.Row row = CsvRows.read("a,b\n1,\n", "x.csv").get(0);

    Problem problem = assertThrows(InputException.class, () -> row.text("b")).problems().get(0);

    assertEquals("x.csv:2 b", problem.where());
    assertEquals("missing", problem.key());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          csv-01 nothing          | ``                   | x.csv   | csv.empty
          csv-02 only a header    | `a,b\\n`             | x.csv   | csv.empty
          csv-03 open quote       | `a,b\\n1,2\\n"1,2\\n` | x.csv:3 | csv.columns
          csv-04 quote in a cell  | `a,b\\n1,"2"3\\n`    | x.csv:2 | csv.syntax
          csv-05 repeated column  | `a, a\\n1,2\\n`      | x.csv:1 | csv.repeated-column
          """)
  void saysWhereItIsNoCsv(String id, String text, String where, String key) {
    Problem problem = problems(text.translateEscapes()).get(0);

    assertEquals(where, problem.where());
    assertEquals(key, problem.key());
  }

  @Test
  void namesEveryLineOfAnotherLengthAndQuotesNone() {
    List<Problem> problems = problems("a,b\nsecret\n1,2\nsecret,secret,secret\n");

    assertEquals(List.of("x.csv:2", "x.csv:4"), problems.stream().map(Problem::where).toList());
    assertEquals("3", problems.get(1).facts().get("actual"));
    assertEquals("2", problems.get(1).facts().get("expected"));
    assertTrue(problems.stream().noneMatch(each -> each.toString().contains("secret")));
  }

  private static List<Problem> problems(String text) {
    return assertThrows(InputException.class, () -> CsvRows.read(text, "x.csv")).problems();
  }
}
