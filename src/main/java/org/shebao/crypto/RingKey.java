package org.shebao.crypto;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/**
 * One key of the ring.
 *
 * @param secret 16 bytes of SM4 for DATA, 32 for INDEX, the private number d for SIGNING
 * @param published the public point of a SIGNING key; empty for the others
 */
record RingKey(
    KeyId id, Use use, State state, Instant createdAt, byte[] secret, Optional<byte[]> published) {

  /** What a key is for; each use has exactly one active key. */
  enum Use {
    DATA(Sm4Gcm.KEY_LENGTH),
    INDEX(Sm3.LENGTH),
    SIGNING(Sm2.SCALAR_LENGTH);

    private final int secretLength;

    Use(int secretLength) {
      this.secretLength = secretLength;
    }
  }

  enum State {
    /** Seals and signs. */
    ACTIVE,
    /** Opens and verifies what it sealed and signed before. */
    RETIRED
  }

  RingKey {
    if (secret.length != use.secretLength || published.isPresent() != (use == Use.SIGNING)) {
      throw new IllegalArgumentException("key " + id + " does not have the form of " + use);
    }
  }

  static RingKey generate(Use use, SecureRandom random, Instant now) {
    KeyId id = KeyId.draw(random);
    if (use == Use.SIGNING) {
      SigningKey key = SigningKey.generate(random);
      byte[] point = key.verifying().encoded();
      return new RingKey(id, use, State.ACTIVE, now, key.secret(), Optional.of(point));
    }
    byte[] secret = new byte[use.secretLength];
    random.nextBytes(secret);
    return new RingKey(id, use, State.ACTIVE, now, secret, Optional.empty());
  }

  boolean isActive(Use wanted) {
    return use == wanted && state == State.ACTIVE;
  }

  /** Without the secret: records print their components. */
  @Override
  public String toString() {
    return use + " key " + id + " " + state + " since " + createdAt;
  }
}
