package org.shebao.store;

import java.util.List;

/**
 * What tells a database file of ours from others, and the steps that make it.
 *
 * @param applicationId stands in the file's header, for this program and for {@code file(1)}
 * @param landmark a table of the first version, which wrote no application id
 * @param steps the forward-only steps, in order; the n-th leads to schema version n
 */
record Schema(int applicationId, String landmark, List<String> steps) {
  static Schema station() {
    return new Schema(0x53425331, "payment", Migrations.station());
  }

  static Schema provider() {
    return new Schema(0x53425031, "charge", Migrations.provider());
  }

  /** The version that all steps lead to. */
  int version() {
    return steps.size();
  }
}
