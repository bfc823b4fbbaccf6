package org.shebao.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.util.BigIntegers;

/**
 * A private SM2 key: signs SM3 digests (GB/T 32918.2) under the user id {@code 1234567812345678}.
 * Safe for use by threads.
 */
public final class SigningKey {
  private final ECPrivateKeyParameters key;
  private final SecureRandom random;

  private SigningKey(BigInteger d, SecureRandom random) {
    this.key = new ECPrivateKeyParameters(d, Sm2.DOMAIN);
    this.random = random;
  }

  static SigningKey generate(SecureRandom random) {
    BigInteger d =
        BigIntegers.createRandomInRange(BigInteger.ONE, Sm2.GREATEST_PRIVATE_KEY, random);
    return new SigningKey(d, random);
  }

  /** Reads the 32 bytes of {@link #secret}; refuses a number that is no private key. */
  static SigningKey of(byte[] secret, SecureRandom random) {
    BigInteger d = new BigInteger(1, secret);
    if (secret.length != Sm2.SCALAR_LENGTH
        || d.signum() == 0
        || d.compareTo(Sm2.GREATEST_PRIVATE_KEY) > 0) {
      throw new IllegalArgumentException("not a private SM2 key");
    }
    return new SigningKey(d, random);
  }

  /** The signature of the message: (r, s) in DER, new at each call. */
  public byte[] sign(byte[] message) {
    SM2Signer signer = new SM2Signer();
    signer.init(true, new ParametersWithID(new ParametersWithRandom(key, random), Sm2.userId()));
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("SM2 signature not made", e);
    }
  }

  /** The key with which anybody checks these signatures. */
  public VerifyingKey verifying() {
    return VerifyingKey.of(Sm2.DOMAIN.getG().multiply(key.getD()).getEncoded(false));
  }

  byte[] secret() {
    return BigIntegers.asUnsignedByteArray(Sm2.SCALAR_LENGTH, key.getD());
  }
}
