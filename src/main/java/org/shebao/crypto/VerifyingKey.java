package org.shebao.crypto;

import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;

/** A public SM2 key: a point of sm2p256v1. Safe for use by threads. */
public final class VerifyingKey {
  private static final byte UNCOMPRESSED = 4;
  private static final int LENGTH = 1 + 2 * Sm2.SCALAR_LENGTH;

  private final ECPublicKeyParameters key;

  private VerifyingKey(ECPublicKeyParameters key) {
    this.key = key;
  }

  /**
   * Reads the 65 bytes of {@link #encoded}.
   *
   * @throws IllegalArgumentException for any other form, and for a point that is not on the curve
   */
  public static VerifyingKey of(byte[] encoded) {
    if (encoded.length != LENGTH || encoded[0] != UNCOMPRESSED) {
      throw new IllegalArgumentException("not an uncompressed SM2 point");
    }
    return new VerifyingKey(
        new ECPublicKeyParameters(Sm2.DOMAIN.getCurve().decodePoint(encoded), Sm2.DOMAIN));
  }

  /**
   * Whether this key's owner signed exactly this message; false for bytes that are no signature.
   */
  public boolean verifies(byte[] message, byte[] signature) {
    SM2Signer signer = new SM2Signer();
    signer.init(false, new ParametersWithID(key, Sm2.userId()));
    signer.update(message, 0, message.length);
    return signer.verifySignature(signature);
  }

  /** The uncompressed point: 04, x, y. */
  public byte[] encoded() {
    return key.getQ().getEncoded(false);
  }
}
