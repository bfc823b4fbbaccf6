package org.shebao.verification;

import java.util.Optional;
import org.shebao.rule.Refusal;

/**
 * What one answer changes. A refusal is not the end of it: the challenge and the guard are kept
 * also when the answer was wrong, or the wrong answers would not count.
 *
 * @param refusal empty when the challenge is passed
 */
public record Judgement(Challenge challenge, AccountGuard guard, Optional<Refusal> refusal) {
  public boolean passed() {
    return refusal.isEmpty();
  }
}
