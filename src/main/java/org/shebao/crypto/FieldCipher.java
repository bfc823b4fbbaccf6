package org.shebao.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Map;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.shebao.input.Problem;

/**
 * Seals personal data field by field with SM4-GCM (article section 4; G43). A sealed field is
 *
 * <pre>version 1 byte | key id 8 bytes | nonce 12 bytes | ciphertext | tag 16 bytes</pre>
 *
 * and is bound to its context, such as {@code person/P1/name}: moved to another record or field it
 * does not open. The nonce is drawn afresh for each seal, so equal texts differ when sealed; one
 * key is good for 2<sup>32</sup> seals (NIST SP 800-38D, section 8.3). Safe for use by threads.
 */
public final class FieldCipher {
  private static final byte VERSION = 1;
  private static final int HEADER_LENGTH = 1 + Long.BYTES;
  private static final int LEAST_LENGTH = HEADER_LENGTH + Sm4Gcm.NONCE_LENGTH + Sm4Gcm.TAG_LENGTH;

  private final KeyId sealing;
  private final Map<KeyId, byte[]> keys;
  private final SecureRandom random;

  /**
   * @param sealing which of the keys seals; all of them open
   * @param keys SM4 keys of 16 bytes
   */
  FieldCipher(KeyId sealing, Map<KeyId, byte[]> keys, SecureRandom random) {
    if (!keys.containsKey(sealing)) {
      throw new IllegalArgumentException("no key " + sealing);
    }
    this.sealing = sealing;
    this.keys = Map.copyOf(keys);
    this.random = random;
  }

  /** Seals the text for this context with the active key. */
  public byte[] seal(String text, String context) {
    byte[] nonce = new byte[Sm4Gcm.NONCE_LENGTH];
    random.nextBytes(nonce);
    byte[] cipherAndTag =
        Sm4Gcm.encrypt(
            keys.get(sealing), nonce, associated(sealing, context), text.getBytes(UTF_8));
    return ByteBuffer.allocate(HEADER_LENGTH + nonce.length + cipherAndTag.length)
        .put(VERSION)
        .putLong(sealing.value())
        .put(nonce)
        .put(cipherAndTag)
        .array();
  }

  /**
   * The text that was sealed for this context, by any key of the ring.
   *
   * @throws IntegrityException when a single bit is not as {@link #seal} left it, when the field
   *     was sealed for another context, or when its key is not in the ring
   */
  public String open(byte[] sealed, String context) {
    if (sealed.length < LEAST_LENGTH || sealed[0] != VERSION) {
      throw altered(context);
    }
    ByteBuffer in = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
    KeyId id = new KeyId(in.getLong());
    byte[] key = keys.get(id);
    if (key == null) {
      throw new IntegrityException(new Problem(context, "sealed.unknown-key").with("key", id));
    }
    byte[] nonce = new byte[Sm4Gcm.NONCE_LENGTH];
    in.get(nonce);
    byte[] cipherAndTag = new byte[in.remaining()];
    in.get(cipherAndTag);
    try {
      return new String(Sm4Gcm.decrypt(key, nonce, associated(id, context), cipherAndTag), UTF_8);
    } catch (InvalidCipherTextException e) {
      throw altered(context);
    }
  }

  private static byte[] associated(KeyId id, String context) {
    byte[] place = context.getBytes(UTF_8);
    return ByteBuffer.allocate(HEADER_LENGTH + place.length)
        .put(VERSION)
        .putLong(id.value())
        .put(place)
        .array();
  }

  private static IntegrityException altered(String context) {
    return new IntegrityException(new Problem(context, "sealed.altered"));
  }
}
