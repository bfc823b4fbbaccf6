package org.shebao.store;

import java.util.List;
import org.shebao.input.Resources;

/**
 * The forward-only steps that make a schema, in order; the n-th step leads to schema version n. A
 * released step is never edited: a change is a new step.
 */
final class Migrations {
  private Migrations() {}

  /** The station's own database. */
  static List<String> station() {
    return List.of(
        Resources.text(Migrations.class, "station/V001__first.sql"),
        Resources.text(Migrations.class, "station/V002__refunds.sql"),
        Resources.text(Migrations.class, "station/V003__cases.sql"),
        Resources.text(Migrations.class, "station/V004__corrections.sql"));
  }

  /** The simulated provider's database: another party, another file, another history. */
  static List<String> provider() {
    return List.of(
        Resources.text(Migrations.class, "provider/V001__first.sql"),
        Resources.text(Migrations.class, "provider/V002__transactions.sql"));
  }
}
