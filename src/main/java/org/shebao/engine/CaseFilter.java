package org.shebao.engine;

import java.util.Optional;
import org.shebao.casework.Case;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseState;

/**
 * Which cases a list shows.
 *
 * @param overdue only those that are overdue
 */
public record CaseFilter(
    Optional<CaseKind> kind, Optional<CaseState> state, Optional<String> owner, boolean overdue) {
  /** Whether it may be shown, as far as the case alone says. */
  boolean fits(Case about) {
    return kind.filter(wanted -> wanted != about.kind()).isEmpty()
        && state.filter(wanted -> wanted != about.state()).isEmpty()
        && owner.filter(wanted -> !isOwner(wanted, about)).isEmpty();
  }

  /** Whether it is late enough to be shown. */
  boolean fits(CaseFile file) {
    return !overdue || file.overdue();
  }

  private static boolean isOwner(String wanted, Case about) {
    return about.owner().filter(wanted::equalsIgnoreCase).isPresent();
  }
}
