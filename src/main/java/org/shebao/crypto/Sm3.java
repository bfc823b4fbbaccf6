package org.shebao.crypto;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The digest SM3 (GB/T 32905-2016, 32 bytes) and HMAC over it. */
public final class Sm3 {
  /** Bytes of a digest and of an HMAC. */
  public static final int LENGTH = 32;

  private Sm3() {}

  /**
   * The digest of the parts one after another. Where a part begins is not part of the digest: a
   * caller whose parts vary in length must include the lengths.
   */
  public static byte[] digest(byte[]... parts) {
    SM3Digest sm3 = new SM3Digest();
    for (byte[] part : parts) {
      sm3.update(part, 0, part.length);
    }
    byte[] out = new byte[LENGTH];
    sm3.doFinal(out, 0);
    return out;
  }

  /** The {@link #digest} as 64 lower-case hexadecimal digits. */
  public static String hex(byte[]... parts) {
    return HexFormat.of().formatHex(digest(parts));
  }

  /** HMAC-SM3 of the data: 32 bytes that only a holder of the key can compute. */
  public static byte[] hmac(byte[] key, byte[] data) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key));
    mac.update(data, 0, data.length);
    byte[] out = new byte[LENGTH];
    mac.doFinal(out, 0);
    return out;
  }
}
