package org.shebao.engine;

import java.util.Optional;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** Step one of the write path: was this asked before? */
final class Requests {
  private Requests() {}

  /**
   * The subject of the same request asked before, empty for a new one, or a refusal that names the
   * field when the key was used for something else.
   */
  static Decision<Optional<String>> earlier(Pages pages, Request asked) {
    Optional<Request> known = pages.requests().find(asked.id());
    if (known.isEmpty()) {
      return Decision.accepted(Optional.empty());
    }
    Optional<String> difference = known.get().difference(asked);
    return difference.isEmpty()
        ? Decision.accepted(Optional.of(known.get().subject()))
        : Decision.refused(
            Refusal.of(RuleCode.REQUEST_ID_REUSED)
                .with("requestId", asked.id())
                .with("field", difference.get())
                .with("subject", known.get().subject()));
  }

  /** Remembers what a new request led to. */
  static void remember(Pages pages, Request asked, String subject, Caller caller) {
    pages
        .requests()
        .insert(new Request(asked.id(), asked.command(), asked.fields(), subject), caller.now());
  }
}
