package org.shebao.cli;

import java.util.ArrayList;
import java.util.List;
import org.shebao.provider.simulated.MethodTotals;
import org.shebao.provider.simulated.ProviderStatus;

/** The simulated provider's own books in short: its orders, its sums by method, its faults. */
record ProviderStatusView(ProviderStatus status) implements View {
  private static final List<String> COLUMNS =
      List.of("provider-method", "charges", "charged", "settled", "unsettled", "refunded");

  @Override
  public void json(JsonObject json) {
    json.text("provider", "simulated")
        .object(
            "orders",
            orders ->
                status
                    .ordersByState()
                    .forEach((state, count) -> orders.number(FaultsView.code(state), count)))
        .objects("methods", status.totals(), ProviderStatusView::method);
    new FaultsView(status.faults()).json(json);
  }

  private static void method(JsonObject json, MethodTotals totals) {
    json.text("method", FaultsView.code(totals.method()))
        .number("charges", totals.charges())
        .money("charged", totals.charged())
        .money("settled", totals.settled())
        .money("unsettled", totals.unsettled())
        .money("refunded", totals.refunded());
  }

  @Override
  public void text(Page page) {
    page.heading("provider.status");
    if (status.ordersByState().isEmpty()) {
      page.note("provider.no-orders");
    } else {
      page.table(orders(page.messages())).line("");
    }
    if (!status.totals().isEmpty()) {
      page.table(totals(page.messages())).line("");
    }
    page.heading("faults.heading");
    new FaultsView(status.faults()).text(page);
    page.note("simulated");
  }

  private List<List<String>> orders(Messages messages) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(messages.text("label.order-state"), messages.text("label.orders")));
    status
        .ordersByState()
        .forEach(
            (state, count) ->
                rows.add(
                    List.of(
                        messages.text("order-state." + FaultsView.code(state)),
                        String.valueOf(count))));
    return rows;
  }

  private List<List<String>> totals(Messages messages) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(name -> messages.text("label." + name)).toList());
    for (MethodTotals totals : status.totals()) {
      rows.add(
          List.of(
              FaultsView.method(totals.method(), messages),
              String.valueOf(totals.charges()),
              messages.money(totals.charged()),
              messages.money(totals.settled()),
              messages.money(totals.unsettled()),
              messages.money(totals.refunded())));
    }
    return rows;
  }
}
