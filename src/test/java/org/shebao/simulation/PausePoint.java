package org.shebao.simulation;

/** Where a command can be stopped: another one may go on there, or it may die there. */
enum PausePoint {
  /** About to look at the books. */
  BEFORE_READ,
  /** About to open a transaction that is undone: a dry run or a check. */
  BEFORE_REHEARSAL,
  /** About to open a transaction that writes; it can die here or, with it open, before its end. */
  BEFORE_WRITE,
  /** Committed, and nobody has been told. */
  AFTER_WRITE,
  /** About to call the provider. */
  BEFORE_CALL,
  /** The provider has answered, and nothing has been written about it. */
  AFTER_CALL
}
