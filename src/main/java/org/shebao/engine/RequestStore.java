package org.shebao.engine;

import java.time.Instant;
import java.util.Optional;

/** The keys of intentions inside one transaction. */
public interface RequestStore {
  Optional<Request> find(String id);

  void insert(Request request, Instant at);
}
