package org.shebao.cli;

import org.shebao.engine.Caller;

/** A result of a command that writes, with the key under which it can be asked for again. */
record Requested(View result, Caller caller) implements View {
  @Override
  public void json(JsonObject json) {
    result.json(json);
    json.text("requestId", caller.requestId()).flag("dryRun", caller.dryRun());
  }

  @Override
  public void text(Page page) {
    result.text(page);
    page.fact("label.request-id", caller.requestId());
    if (caller.dryRun()) {
      page.note("dry-run");
    }
  }
}
