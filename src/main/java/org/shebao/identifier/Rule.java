package org.shebao.identifier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.shebao.input.Problem;

/**
 * One requirement on a normalised value: empty when it is met, otherwise what is wrong with which
 * part. The problem has no place yet; whoever knows the field adds it.
 */
@FunctionalInterface
interface Rule {
  Optional<Problem> broken(String value, LocalDate today);

  /** The first broken rule; a later one may rely on the earlier ones being met. */
  static Rule inOrder(Rule... rules) {
    List<Rule> all = List.of(rules);
    return (value, today) -> {
      for (Rule rule : all) {
        Optional<Problem> broken = rule.broken(value, today);
        if (broken.isPresent()) {
          return broken;
        }
      }
      return Optional.empty();
    };
  }

  static Rule require(Predicate<String> met, String otherwise) {
    return (value, today) ->
        met.test(value) ? Optional.empty() : Optional.of(new Problem("", otherwise));
  }
}
