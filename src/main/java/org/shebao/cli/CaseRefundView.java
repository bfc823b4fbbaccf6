package org.shebao.cli;

import java.util.Optional;
import org.shebao.engine.Caller;
import org.shebao.engine.CaseRefund;

/** What became of the refund of a case, and of the case. */
record CaseRefundView(CaseRefund done, Caller caller) implements View {
  @Override
  public void json(JsonObject json) {
    new CaseView(done.file()).json(json);
    json.object("refund", new RefundView(done.refund(), Optional.of(caller))::json);
  }

  @Override
  public void text(Page page) {
    new RefundView(done.refund(), Optional.of(caller)).text(page);
    new CaseView(done.file()).text(page);
  }
}
