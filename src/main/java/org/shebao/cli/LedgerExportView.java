package org.shebao.cli;

import java.time.LocalDate;

/** A day of the ledger that was written to a file. */
record LedgerExportView(LocalDate date, int rows, String file) implements View {
  @Override
  public void json(JsonObject json) {
    json.date("date", date).text("format", "csv").number("rows", rows).text("file", file);
  }

  @Override
  public void text(Page page) {
    page.heading("ledger.exported")
        .fact("label.date", date.toString())
        .fact("label.rows", String.valueOf(rows))
        .fact("label.file", file);
  }
}
