package org.shebao.cli;

import java.util.Map;
import org.shebao.refund.SystemFault;

/** One entry of the fault register. */
record SystemFaultView(SystemFault fault) implements View {
  @Override
  public void json(JsonObject json) {
    json.text("fault", fault.id())
        .instant("from", fault.from())
        .instant("to", fault.to())
        .flag("lasts", fault.to().isEmpty())
        .text("note", fault.note())
        .text("operator", fault.operator());
  }

  @Override
  public void text(Page page) {
    page.heading(fault.to().isEmpty() ? "system-fault.lasts" : "system-fault.over")
        .fact("label.fault", fault.id())
        .fact("label.fault-from", Shown.instant(fault.from()))
        .fact("label.fault-to", end(fault, page.messages()))
        .fact("label.note", fault.note())
        .fact("label.operator", fault.operator());
    if (fault.to().isEmpty()) {
      page.note("system-fault.next", Map.of("fault", fault.id()));
    }
  }

  static String end(SystemFault fault, Messages messages) {
    return fault.to().map(Shown::instant).orElseGet(() -> messages.text("system-fault.no-end"));
  }
}
