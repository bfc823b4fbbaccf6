package org.shebao.engine;

import java.util.Map;
import org.shebao.refund.Refund;
import org.shebao.rule.Decision;

/** What a refund is asked for in; it takes part in the transaction that opens the refund. */
interface RefundOccasion {
  /** A refund by itself. */
  RefundOccasion NONE =
      new RefundOccasion() {
        @Override
        public Map<String, String> fields() {
          return Map.of();
        }

        @Override
        public Decision<?> allows(Pages pages) {
          return Decision.accepted(true);
        }

        @Override
        public Refund remember(Pages pages, Refund refund) {
          return refund;
        }
      };

  /** What tells a request on this occasion from another; no personal data. */
  Map<String, String> fields();

  /** Whether anything speaks against a refund on this occasion. */
  Decision<?> allows(Pages pages);

  /** Notes the refund that was opened, and answers it. */
  Refund remember(Pages pages, Refund refund);
}
