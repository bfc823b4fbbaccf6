package org.shebao.crypto;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebao.crypto.RingKey.Use;

/**
 * The keys of one home, in {@code keys/keyring.json} (mode 0600 in a directory 0700). A ring is
 * made once and never replaced: without it nothing that was sealed opens again. Safe for use by
 * threads.
 */
public final class KeyRing {
  private final Path file;
  private final List<RingKey> keys;
  private final SecureRandom random;

  private KeyRing(Path file, List<RingKey> keys, SecureRandom random) {
    this.file = file;
    this.keys = List.copyOf(keys);
    this.random = random;
    for (Use use : Use.values()) {
      if (keys.stream().filter(key -> key.isActive(use)).count() != 1) {
        throw damaged();
      }
    }
    Set<KeyId> ids = new HashSet<>();
    if (!keys.stream().map(RingKey::id).allMatch(ids::add)) {
      throw damaged();
    }
  }

  /**
   * The ring of a home that already has data.
   *
   * @throws KeyRingException when there is none, it is damaged, or others could read it
   */
  public static KeyRing open(Path keysDirectory, SecureRandom random) {
    return read(new KeyRingFile(keysDirectory), random);
  }

  /**
   * The ring in this directory; a new one where there is none. Of several processes that make one
   * at the same time all get the same.
   *
   * @throws KeyRingException when it cannot be made, is damaged, or others could read it
   */
  public static KeyRing openOrCreate(Path keysDirectory, SecureRandom random, Instant now) {
    KeyRingFile file = new KeyRingFile(keysDirectory);
    if (file.read().isEmpty()) {
      file.publish(
          KeyRingJson.render(
              Stream.of(Use.values()).map(use -> RingKey.generate(use, random, now)).toList()));
    }
    // What counts is what stands in the file: another process may have been first.
    return read(file, random);
  }

  private static KeyRing read(KeyRingFile file, SecureRandom random) {
    String text =
        file.read().orElseThrow(() -> new KeyRingException(file.path(), "keyring.missing"));
    return new KeyRing(file.path(), KeyRingJson.parse(text, file.path()), random);
  }

  /** Seals with the active data key, opens with any. */
  public FieldCipher fields() {
    Map<KeyId, byte[]> secrets =
        keys.stream()
            .filter(key -> key.use() == Use.DATA)
            .collect(Collectors.toMap(RingKey::id, RingKey::secret));
    return new FieldCipher(active(Use.DATA).id(), secrets, random);
  }

  public DocumentIndex index() {
    return new DocumentIndex(active(Use.INDEX).secret());
  }

  /** The active signing key. */
  public SigningKey signing() {
    RingKey key = active(Use.SIGNING);
    SigningKey signing = SigningKey.of(key.secret(), random);
    // A private key beside another's public point would sign what nobody can verify.
    if (!Arrays.equals(signing.verifying().encoded(), key.published().orElseThrow())) {
      throw damaged();
    }
    return signing;
  }

  private RingKey active(Use use) {
    return keys.stream().filter(key -> key.isActive(use)).findFirst().orElseThrow();
  }

  private KeyRingException damaged() {
    return new KeyRingException(file, "keyring.damaged");
  }

  @Override
  public String toString() {
    return "KeyRing" + keys;
  }
}
