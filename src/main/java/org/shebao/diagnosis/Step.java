package org.shebao.diagnosis;

import java.util.Optional;

/**
 * One thing to do.
 *
 * @param command the exact command line that does it, when this program does it
 */
public record Step(Action action, Due due, Optional<String> command) {
  static Step of(Action action, Due due) {
    return new Step(action, due, Optional.empty());
  }

  static Step of(Action action, Due due, String command) {
    return new Step(action, due, Optional.of(command));
  }

  public Party who() {
    return action.who();
  }
}
