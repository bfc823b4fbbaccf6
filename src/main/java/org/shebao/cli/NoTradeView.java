package org.shebao.cli;

import java.time.LocalDate;

/** A day without any trade has no bill ({@code NO_STATEMENT_EXIST}). */
record NoTradeView(LocalDate date) implements View {
  @Override
  public void json(JsonObject json) {
    json.date("date", date).text("statement", "none");
  }

  @Override
  public void text(Page page) {
    throw new IllegalStateException("people are told on standard error");
  }
}
