package org.shebao.region;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.shebao.rule.Basis;

/**
 * One value of a policy and where it comes from (G22: every value is shown with its basis).
 *
 * @param value {@code null} exactly when the basis is {@link Basis#UNKNOWN}
 * @param note why, for the reader; a note that starts with {@code @} is the key of a message. Empty
 *     when there is nothing to say.
 * @param <T> what the value is
 */
public record PolicyValue<T>(T value, Basis basis, String note) {
  public PolicyValue {
    Objects.requireNonNull(basis);
    Objects.requireNonNull(note);
    if ((value == null) != (basis == Basis.UNKNOWN)) {
      throw new IllegalArgumentException("a value is absent exactly when its basis is unknown");
    }
  }

  public boolean isKnown() {
    return value != null;
  }

  /** The value; call it only after {@link #isKnown()} said yes. */
  @Override
  public T value() {
    if (value == null) {
      throw new NoSuchElementException("this value is known to be unknown");
    }
    return value;
  }
}
