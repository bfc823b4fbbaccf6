package org.shebao.crypto;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.modes.gcm.BasicGCMMultiplier;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 (GB/T 32907-2016) in Galois/Counter Mode with a 16-byte tag, as in RFC 8998. */
final class Sm4Gcm {
  static final int KEY_LENGTH = 16;
  static final int NONCE_LENGTH = 12;
  static final int TAG_LENGTH = 16;

  private Sm4Gcm() {}

  /** The ciphertext followed by the tag. A nonce must never be used twice with one key. */
  static byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
    try {
      return run(true, key, nonce, associated, plain);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("encryption has no tag to reject", e);
    }
  }

  /** The plain bytes, once the tag has proven that nothing was altered. */
  static byte[] decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] cipherAndTag)
      throws InvalidCipherTextException {
    return run(false, key, nonce, associated, cipherAndTag);
  }

  private static byte[] run(
      boolean encrypting, byte[] key, byte[] nonce, byte[] associated, byte[] in)
      throws InvalidCipherTextException {
    GCMModeCipher gcm = GCMBlockCipher.newInstance(new SM4Engine(), new BasicGCMMultiplier());
    gcm.init(
        encrypting,
        new AEADParameters(new KeyParameter(key), TAG_LENGTH * Byte.SIZE, nonce, associated));
    byte[] out = new byte[gcm.getOutputSize(in.length)];
    int written = gcm.processBytes(in, 0, in.length, out, 0);
    gcm.doFinal(out, written);
    return out;
  }
}
