package org.shebao.cli;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.shebao.rule.Decision;

/** Prints what the engine decided: the result, or the refusal with its exit code. */
final class Answer {
  private Answer() {}

  static <T> int print(Session session, Decision<T> decision, Function<T, View> view) {
    return print(session, decision, view, value -> ExitCode.DONE);
  }

  static <T> int print(
      Session session, Decision<T> decision, Function<T, View> view, ToIntFunction<T> exitCode) {
    Output output = session.output();
    return decision.fold(
        value -> {
          output.result(view.apply(value));
          return exitCode.applyAsInt(value);
        },
        refusal -> Failures.report(refusal, output));
  }
}
