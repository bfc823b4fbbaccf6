package org.shebao.provider.simulated;

import java.util.List;

/** The script of faults inside one open transaction. */
public interface FaultPage {
  /** The entries that may still strike, in the order of the script. */
  List<LoadedFault> open();

  /** The open entries of one operation, in the order of the script. */
  List<LoadedFault> open(Operation operation);

  /** Notes one more call of {@code operation} on each of its open entries. */
  void countArrival(Operation operation);

  /** Notes that the entry at {@code position} has struck once more. */
  void countUse(int position);

  /** Forgets the script and its counts and puts another in its place. */
  void replace(List<Fault> script);
}
