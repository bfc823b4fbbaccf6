package org.shebao.simulation;

/** What a stopped command is told. */
enum Order {
  GO_ON,
  /** Die here. */
  DIE,
  /** Open the transaction, write everything, and die before the commit. */
  DIE_BEFORE_COMMIT
}
