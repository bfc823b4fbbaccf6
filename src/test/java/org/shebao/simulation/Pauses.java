package org.shebao.simulation;

/** Where the ports of a station stop, so that others can go on. */
interface Pauses {
  /** Never stops and never dies. */
  Pauses NONE = (point, what) -> Order.GO_ON;

  /**
   * Stops until it is told to go on.
   *
   * @param what is about to happen or has happened, for the trace
   * @return any order but {@link Order#DIE}
   * @throws Crash when this process is to die here
   */
  Order pause(PausePoint point, String what);
}
