package org.shebao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shebao.engine.FaultFile;
import org.shebao.payment.Payment;

/** One entry of the fault register, and the orders of which something may have gone wrong. */
record FaultFileView(FaultFile file) implements View {
  @Override
  public void json(JsonObject json) {
    new SystemFaultView(file.fault()).json(json);
    json.objects("orders", file.orders(), FaultFileView::order);
  }

  private static void order(JsonObject json, FaultFile.Order order) {
    json.text("payment", order.payment().id())
        .text("state", order.payment().state().name())
        .money("amount", order.payment().terms().amount())
        .instant("takenAt", order.payment().taking().at())
        .flag("duplicate", order.duplicate())
        .instant("until", order.until());
  }

  @Override
  public void text(Page page) {
    new SystemFaultView(file.fault()).text(page);
    if (file.orders().isEmpty()) {
      page.note("system-fault.no-orders");
      return;
    }
    page.note("system-fault.orders").table(table(page.messages()));
    String first = file.orders().get(0).payment().id();
    page.note("system-fault.next-order", Map.of("payment", first));
  }

  private List<List<String>> table(Messages messages) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            messages.text("label.payment"),
            messages.text("label.taken-at"),
            messages.text("label.amount"),
            messages.text("label.state"),
            messages.text("label.refundable-until")));
    for (FaultFile.Order order : file.orders()) {
      Payment payment = order.payment();
      rows.add(
          List.of(
              payment.id(),
              Shown.instant(payment.taking().at()),
              messages.money(payment.terms().amount()),
              messages.text(order.duplicate() ? "surplus.short" : "state." + payment.state()),
              order.until().map(Shown::instant).orElse("–")));
    }
    return rows;
  }
}
