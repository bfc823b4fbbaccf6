package org.shebao.engine;

import java.util.Optional;
import org.shebao.casework.CaseTerm;
import org.shebao.correction.Correction;
import org.shebao.person.Particulars;
import org.shebao.receipt.CorrectionReceipt;

/**
 * One correction with everything a clerk reads beside it.
 *
 * @param before what is on record while it is open, and what was when it was decided
 * @param receipt present exactly when it was applied
 * @param term between when and when a decision is promised (G31); empty once there is one
 */
public record CorrectionFile(
    Correction correction,
    Particulars before,
    Optional<CorrectionReceipt> receipt,
    Optional<CaseTerm> term) {

  /** What is on record, or would be, with the correction. */
  public Particulars after() {
    return correction.proposed().appliedTo(before);
  }
}
