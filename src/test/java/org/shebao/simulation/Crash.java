package org.shebao.simulation;

/** The end of a process: an error, because nothing in the program may catch it and go on. */
final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash() {
    super("killed", null, false, false);
  }
}
