package org.shebao.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebao.engine.Caller;
import org.shebao.engine.Station;
import org.shebao.rule.Decision;

/**
 * The model of what was asked and answered: the same request again must get the same answer, also
 * when the first one died before it heard one.
 */
final class Diary {
  private final List<Asked> asked = new ArrayList<>();
  private final Map<String, String> answers = new HashMap<>();

  /** Something that a station does, with the part of its answer that never changes. */
  interface Command {
    Decision<String> carryOut(Station station, Caller caller);
  }

  /**
   * A request that was made.
   *
   * @param operator who has to repeat it, since others would be recorded as others
   */
  record Asked(String requestId, String what, String operator, Command command) {}

  void begin(Asked request) {
    asked.add(request);
  }

  /** Carries out a request, for the first time or again. */
  Decision<String> ask(Asked request, Station station, Caller caller) {
    Optional<String> known = Optional.ofNullable(answers.get(request.requestId()));
    Decision<String> answer = request.command().carryOut(station, caller);
    answer
        .refusal()
        .filter(refusal -> known.isPresent())
        .ifPresent(
            refusal -> {
              throw new AssertionError(
                  "repeated " + request.what() + ": " + known.get() + ", then " + refusal.code());
            });
    answer.ifAccepted(said -> compare(request, said));
    return answer;
  }

  private void compare(Asked request, String said) {
    String first = answers.putIfAbsent(request.requestId(), said);
    if (first != null && !first.equals(said)) {
      throw new AssertionError("repeated " + request.what() + ": " + first + ", then " + said);
    }
  }

  /** Everything that was ever asked, oldest first. */
  List<Asked> asked() {
    return asked;
  }

  /** What was asked and never answered, oldest first: whoever asked it died or was refused. */
  List<Asked> unanswered() {
    return asked.stream().filter(request -> !answers.containsKey(request.requestId())).toList();
  }
}
