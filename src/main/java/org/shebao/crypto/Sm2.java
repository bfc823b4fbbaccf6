package org.shebao.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigInteger;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;

/** What all SM2 keys share (GB/T 32918.5-2017). */
final class Sm2 {
  /** Bytes of a private key and of each coordinate. */
  static final int SCALAR_LENGTH = 32;

  /** The curve with arithmetic of its own: six times as fast as the generic one. */
  static final ECDomainParameters DOMAIN =
      new ECDomainParameters(CustomNamedCurves.getByName("sm2p256v1"));

  /** d = n - 1 is excluded too: a signature divides by 1 + d. */
  static final BigInteger GREATEST_PRIVATE_KEY = DOMAIN.getN().subtract(BigInteger.TWO);

  private static final byte[] USER_ID = "1234567812345678".getBytes(US_ASCII);

  private Sm2() {}

  /** The signer's id that GM/T 0009-2012 prescribes where none was agreed. */
  static byte[] userId() {
    return USER_ID.clone();
  }
}
