package org.shebao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

class NegativeNumbersTest {
  @Command(name = "sum", preprocessor = NegativeNumbers.class)
  private static final class Sum implements Callable<Integer> {
    @Option(names = "--strict")
    boolean strict;

    @Parameters(index = "0")
    String date;

    @Parameters(index = "1")
    String number;

    @Override
    public Integer call() {
      return 0;
    }

    private String seen() {
      return date + " " + number + (strict ? " strict" : "");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "positive, d 3, d 3",
    "negative, d -3, d -3",
    "option after it, d -3 --strict, d -3 strict",
    "option before it, --strict d -12, d -12 strict",
    "marked by the writer, d -- -3, d -3",
    "marked with an option, --strict d -- -3, d -3 strict"
  })
  void letsANegativeNumberBeAParameter(String id, String arguments, String seen) {
    Sum sum = new Sum();
    new CommandLine(sum).parseArgs(arguments.split(" "));
    assertEquals(seen, sum.seen(), id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"d -3x", "d 3 --strct", "d -3 -4"})
  void leavesEverythingElseToTheParser(String arguments) {
    CommandLine commandLine = new CommandLine(new Sum());
    assertThrows(ParameterException.class, () -> commandLine.parseArgs(arguments.split(" ")));
  }
}
