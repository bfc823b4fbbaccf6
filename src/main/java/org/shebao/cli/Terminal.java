package org.shebao.cli;

/** A person who can be asked. Both methods answer null at the end of input. */
public interface Terminal {
  String ask(String prompt);

  /** Asks without showing what is typed; the caller wipes the answer. */
  char[] askSecret(String prompt);
}
