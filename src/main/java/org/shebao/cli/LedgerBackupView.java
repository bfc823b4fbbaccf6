package org.shebao.cli;

import org.shebao.engine.LedgerReport;

/**
 * A copy of the books that verified clean, and what it is not a copy of.
 *
 * @param report what the examination of the copy counted
 */
record LedgerBackupView(LedgerReport report, String file) implements View {
  @Override
  public void json(JsonObject json) {
    json.text("file", file)
        .number("entries", report.entries())
        .number("payments", report.payments())
        .number("receipts", report.receipts())
        .flag("clean", report.isClean())
        .flag("keysIncluded", false)
        .flag("providerIncluded", false);
  }

  @Override
  public void text(Page page) {
    page.heading("ledger.backed-up")
        .fact("label.file", file)
        .fact("label.entries", String.valueOf(report.entries()))
        .fact("label.payments", String.valueOf(report.payments()))
        .fact("label.receipts", String.valueOf(report.receipts()))
        .note("ledger.backup.keys")
        .note("ledger.backup.restore");
  }
}
