package org.shebao.person;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.shebao.region.PayerGroup;

/**
 * The e-social-security card 电子社保卡 of one person, bound to the region that insures him. History
 * stays: releasing makes a released record, it deletes none (article 6 item 3, G41).
 *
 * @param region the six-digit code
 * @param releasedAt empty while active, never before {@code boundAt}
 * @param operator the clerk who bound it
 */
public record Binding(
    String id,
    String personId,
    String region,
    PayerGroup group,
    Instant boundAt,
    Optional<Instant> releasedAt,
    String operator) {
  public Binding {
    Objects.requireNonNull(id);
    Objects.requireNonNull(personId);
    Objects.requireNonNull(region);
    Objects.requireNonNull(group);
    Objects.requireNonNull(operator);
    if (releasedAt.filter(boundAt::isAfter).isPresent()) {
      throw new IllegalArgumentException("released before it was bound");
    }
  }

  public BindingState state() {
    return releasedAt.isPresent() ? BindingState.RELEASED : BindingState.ACTIVE;
  }

  public boolean isActive() {
    return state() == BindingState.ACTIVE;
  }

  /**
   * This binding, released; whether it may be is for the caller to decide. A clock that was set
   * back since the binding ends it in the instant in which it began.
   */
  public Binding release(Instant at) {
    if (!isActive()) {
      throw new IllegalStateException("released already");
    }
    Instant end = at.isBefore(boundAt) ? boundAt : at;
    return new Binding(id, personId, region, group, boundAt, Optional.of(end), operator);
  }

  /** This binding in another payer group. */
  public Binding in(PayerGroup other) {
    return new Binding(id, personId, region, other, boundAt, releasedAt, operator);
  }
}
