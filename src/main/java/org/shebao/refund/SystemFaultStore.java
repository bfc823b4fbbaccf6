package org.shebao.refund;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The fault register inside one transaction. */
public interface SystemFaultStore {
  void insert(SystemFault fault);

  /** Notes the end of a fault. */
  void end(SystemFault fault);

  Optional<SystemFault> find(String id);

  /** Every fault, oldest first. */
  List<SystemFault> all();

  /** The faults during which {@code at} lies. */
  List<SystemFault> covering(Instant at);
}
