package org.shebao.planted.engine;

import org.shebao.planted.provider.simulated.Till;

/** Uses the simulated provider past its desk. */
final class Shortcut {
  Till till;
}
