package org.shebao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shebao.engine.LedgerReport;
import org.shebao.engine.Notice;
import org.shebao.ledger.Account;
import org.shebao.money.Money;

/**
 * What an examination of the books looked at, every balance, and everything that does not agree.
 */
record LedgerReportView(LedgerReport report) implements View {
  @Override
  public void json(JsonObject json) {
    json.flag("clean", report.isClean())
        .number("entries", report.entries())
        .number("payments", report.payments())
        .number("receipts", report.receipts())
        .objects(
            "balances",
            report.balances().entrySet(),
            (each, balance) ->
                each.text("account", balance.getKey().name()).money("balance", balance.getValue()))
        .objects("findings", report.findings(), LedgerReportView::finding);
  }

  private static void finding(JsonObject json, Notice finding) {
    json.text("kind", finding.key());
    Map<String, String> facts = new TreeMap<>(finding.facts());
    String seq = facts.remove("seq");
    if (seq != null) {
      json.number("seq", Long.parseLong(seq));
    }
    facts.forEach(json::text);
    json.text("message", sentence(finding, json.messages()));
  }

  @Override
  public void text(Page page) {
    page.heading(report.isClean() ? "ledger.clean" : "ledger.not-clean")
        .fact("label.entries", String.valueOf(report.entries()))
        .fact("label.payments", String.valueOf(report.payments()))
        .fact("label.receipts", String.valueOf(report.receipts()))
        .note("ledger.checked");
    if (!report.balances().isEmpty()) {
      page.line("").table(balances(page.messages()));
    }
    if (!report.isClean()) {
      page.line("")
          .heading("ledger.findings", Map.of("count", String.valueOf(report.findings().size())));
      report.findings().forEach(each -> page.line("  " + sentence(each, page.messages())));
    }
  }

  private static String sentence(Notice finding, Messages messages) {
    return messages.text("ledger.finding." + finding.key(), finding.facts());
  }

  private List<List<String>> balances(Messages messages) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(messages.text("label.account"), messages.text("label.balance"), ""));
    report
        .balances()
        .forEach(
            (account, balance) ->
                rows.add(
                    List.of(account.name(), messages.money(balance), words(account, messages))));
    Money sum = report.balances().values().stream().reduce(Money.ZERO, Money::plus);
    rows.add(List.of(messages.text("label.sum"), messages.money(sum), ""));
    return rows;
  }

  /** What an account is for; the part behind the colon is a person or an insurance. */
  private static String words(Account account, Messages messages) {
    String[] parts = account.name().split(":", 2);
    boolean pool = parts[0].equals("pool");
    String subject = parts.length == 1 ? "" : (pool ? "@insurance." : "") + parts[1];
    return messages.text("account." + parts[0], Map.of("subject", subject));
  }
}
