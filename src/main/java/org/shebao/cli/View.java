package org.shebao.cli;

/** One result of a command, in both forms. */
interface View {
  void json(JsonObject json);

  void text(Page page);
}
