package org.shebao.engine;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/** Step one of the write path: was this asked before? */
final class Requests {
  private Requests() {}

  /**
   * Does what is asked, once: the same request again gets the first answer, the same key for
   * something else is refused with the field that differs. A refused request is not remembered, so
   * that it can be asked again when it is allowed.
   *
   * @param again makes the answer to a repeated request from the subject of the first
   * @param anew does it
   * @param subject what the request led to
   */
  static <T> Decision<T> once(
      Pages pages,
      Request asked,
      Caller caller,
      Function<String, T> again,
      Supplier<Decision<T>> anew,
      Function<T, String> subject) {
    return repeated(pages, asked)
        .map(first -> first.map(again))
        .orElseGet(
            () ->
                anew.get()
                    .map(
                        done -> {
                          Request answered = asked.ledTo(subject.apply(done));
                          pages.requests().insert(answered, caller.now());
                          return done;
                        }));
  }

  /** The subject of the same request when it was asked before; empty when the key is new. */
  static Optional<Decision<String>> repeated(Pages pages, Request asked) {
    return pages.requests().find(asked.id()).map(known -> repeated(known, asked));
  }

  private static Decision<String> repeated(Request known, Request asked) {
    return known
        .difference(asked)
        .map(
            field ->
                Decision.<String>refused(
                    Refusal.of(RuleCode.REQUEST_ID_REUSED)
                        .with("requestId", asked.id())
                        .with("field", field)
                        .with("subject", known.subject())))
        .orElseGet(() -> Decision.accepted(known.subject()));
  }
}
