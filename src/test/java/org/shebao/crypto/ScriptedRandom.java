package org.shebao.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Randomness that is the same in every run of a test. */
final class ScriptedRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final transient Supplier<byte[]> blocks;

  private ScriptedRandom(Supplier<byte[]> blocks) {
    super(null, null);
    this.blocks = blocks;
  }

  /** An endless sequence that depends on the seed alone. */
  static ScriptedRandom seeded(String seed) {
    byte[] state = Sm3.digest(seed.getBytes(UTF_8));
    return new ScriptedRandom(
        () -> {
          System.arraycopy(Sm3.digest(state), 0, state, 0, state.length);
          return Sm3.digest(state, state);
        });
  }

  /** The same 32 bytes whenever it is asked. */
  static ScriptedRandom always(byte[] block) {
    return new ScriptedRandom(() -> block);
  }

  @Override
  public synchronized void nextBytes(byte[] bytes) {
    for (int done = 0; done < bytes.length; done += Sm3.LENGTH) {
      System.arraycopy(blocks.get(), 0, bytes, done, Math.min(Sm3.LENGTH, bytes.length - done));
    }
  }
}
