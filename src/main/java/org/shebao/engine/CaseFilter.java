package org.shebao.engine;

import java.util.Optional;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseState;

/**
 * Which cases a list shows.
 *
 * @param overdue only those that are overdue
 */
public record CaseFilter(
    Optional<CaseKind> kind, Optional<CaseState> state, Optional<String> owner, boolean overdue) {
  boolean matches(CaseFile file) {
    return kind.filter(wanted -> wanted != file.about().kind()).isEmpty()
        && state.filter(wanted -> wanted != file.about().state()).isEmpty()
        && owner.filter(wanted -> !isOwner(wanted, file)).isEmpty()
        && (!overdue || file.overdue());
  }

  private static boolean isOwner(String wanted, CaseFile file) {
    return file.about().owner().filter(wanted::equalsIgnoreCase).isPresent();
  }
}
