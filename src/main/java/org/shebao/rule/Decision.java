package org.shebao.rule;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The outcome of asking for something: accepted with a value, or refused with the rule that says
 * no. Exceptions are for bugs and broken infrastructure, never for a refusal.
 *
 * @param <T> what the caller gets when the answer is yes
 */
public final class Decision<T> {
  private final T value;
  private final Refusal refusal;

  private Decision(T value, Refusal refusal) {
    this.value = value;
    this.refusal = refusal;
  }

  public static <T> Decision<T> accepted(T value) {
    return new Decision<>(Objects.requireNonNull(value), null);
  }

  public static <T> Decision<T> refused(Refusal refusal) {
    return new Decision<>(null, Objects.requireNonNull(refusal));
  }

  public static <T> Decision<T> refused(RuleCode code) {
    return refused(Refusal.of(code));
  }

  /** Accepted with the value of {@code found}, or refused when it is empty. */
  public static <T> Decision<T> of(Optional<T> found, Refusal otherwise) {
    return found.map(Decision::accepted).orElseGet(() -> refused(otherwise));
  }

  public boolean isAccepted() {
    return refusal == null;
  }

  /** The value; call it only after {@link #isAccepted()} said yes. */
  public T value() {
    if (refusal != null) {
      throw new NoSuchElementException("refused: " + refusal.code());
    }
    return value;
  }

  public Optional<Refusal> refusal() {
    return Optional.ofNullable(refusal);
  }

  public <R> Decision<R> map(Function<? super T, ? extends R> next) {
    return isAccepted() ? accepted(next.apply(value)) : refused(refusal);
  }

  public <R> Decision<R> then(Function<? super T, Decision<R>> next) {
    return isAccepted() ? next.apply(value) : refused(refusal);
  }

  public <R> R fold(
      Function<? super T, ? extends R> accepted, Function<? super Refusal, ? extends R> refused) {
    return isAccepted() ? accepted.apply(value) : refused.apply(refusal);
  }

  public void ifAccepted(Consumer<? super T> action) {
    if (isAccepted()) {
      action.accept(value);
    }
  }
}
