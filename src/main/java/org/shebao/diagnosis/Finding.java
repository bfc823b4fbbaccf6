package org.shebao.diagnosis;

import java.util.List;
import java.util.Map;

/** A cause that fits, with what it rests on and what follows from it. */
record Finding(Cause cause, List<Evidence> evidence, Map<String, String> facts, List<Step> steps) {
  Finding(Cause cause, List<Evidence> evidence, Step... steps) {
    this(cause, evidence, Map.of(), List.of(steps));
  }

  Finding with(Map<String, String> more) {
    return new Finding(cause, evidence, more, steps);
  }
}
