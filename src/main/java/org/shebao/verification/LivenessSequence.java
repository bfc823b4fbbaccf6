package org.shebao.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The movements that one face challenge asks for: {@value #LENGTH} different ones, in an order that
 * a recording cannot foresee.
 */
public record LivenessSequence(List<LivenessAction> actions) {
  public static final int LENGTH = 3;

  /**
   * @throws IllegalArgumentException unless there are {@value #LENGTH} different actions
   */
  public LivenessSequence {
    actions = List.copyOf(actions);
    if (actions.size() != LENGTH || Set.copyOf(actions).size() != LENGTH) {
      throw new IllegalArgumentException("not " + LENGTH + " different actions: " + actions);
    }
  }

  /** Every sequence is equally likely. */
  public static LivenessSequence random(RandomGenerator random) {
    List<LivenessAction> left = new ArrayList<>(List.of(LivenessAction.values()));
    List<LivenessAction> drawn = new ArrayList<>();
    while (drawn.size() < LENGTH) {
      drawn.add(left.remove(random.nextInt(left.size())));
    }
    return new LivenessSequence(drawn);
  }

  /** Whether exactly these actions were made, in this order, and no other. */
  public boolean matches(List<LivenessAction> attested) {
    return actions.equals(attested);
  }
}
