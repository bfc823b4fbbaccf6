package org.shebao;

import java.io.Console;
import org.shebao.cli.Terminal;

/** The terminal of the process. */
record ConsoleTerminal(Console console) implements Terminal {
  @Override
  public String ask(String prompt) {
    return console.readLine("%s ", prompt);
  }

  @Override
  public char[] askSecret(String prompt) {
    return console.readPassword("%s ", prompt);
  }
}
