package org.shebao.cli;

import java.time.LocalDate;
import org.shebao.provider.simulated.BillTotals;

/**
 * A bill that was written.
 *
 * @param sha1 of the uncompressed bytes, as the real provider gives it ({@code hash_type SHA1})
 * @param provisional whether the day is not over, so that more may come
 */
record TradeBillView(
    LocalDate date, String file, BillTotals totals, String sha1, boolean provisional)
    implements View {
  @Override
  public void json(JsonObject json) {
    json.date("date", date)
        .text("format", "wechat")
        .number("rows", totals.rows())
        .number("payments", totals.payments())
        .money("amount", totals.paid())
        .number("refunds", totals.refunds())
        .money("refunded", totals.refunded())
        .text("hashType", "SHA1")
        .text("hashValue", sha1)
        .text("file", file)
        .flag("provisional", provisional)
        .flag("simulated", true);
  }

  @Override
  public void text(Page page) {
    page.heading("bill.written")
        .fact("label.date", date.toString())
        .fact("label.payments", String.valueOf(totals.payments()))
        .fact("label.paid", totals.paid())
        .fact("label.refunds", String.valueOf(totals.refunds()))
        .fact("label.refunded", totals.refunded())
        .fact("label.sha1", sha1)
        .fact("label.file", file)
        .note("simulated");
  }
}
