package org.shebao.engine;

import java.util.Map;
import org.shebao.casework.Case;
import org.shebao.casework.CaseEvent;
import org.shebao.refund.Refund;
import org.shebao.rule.Decision;

/** A refund asked for in a case: the case has to be open and proven, and remembers the refund. */
record InCase(String caseId, String reason, CaseBooking booking, Caller caller)
    implements RefundOccasion {
  @Override
  public Map<String, String> fields() {
    return CaseDesk.withText(Map.of("case", caseId), reason);
  }

  @Override
  public Decision<?> allows(Pages pages) {
    return CaseRules.open(pages, caseId).then(open -> CaseRules.proven(pages, open));
  }

  @Override
  public Refund remember(Pages pages, Refund refund) {
    Case open = pages.cases().find(caseId).orElseThrow();
    booking.write(pages, open, CaseEvent.Kind.MONEY, reason, refund.id(), caller);
    return refund;
  }
}
