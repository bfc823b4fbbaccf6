package org.shebao.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.input.JsonFields;

class SigningKeyTest {
  private static final JsonFields VECTOR = CryptoVectors.vector("SM2-SIG");
  private static final byte[] MESSAGE = VECTOR.text("message_ascii").getBytes(US_ASCII);
  private static final byte[] POINT =
      CryptoVectors.bytes("04" + VECTOR.text("public_x") + VECTOR.text("public_y"));

  private final SigningKey key = SigningKey.generate(ScriptedRandom.seeded("key"));

  @Test
  void signsTheVectorOfTheStandard() throws IOException {
    SigningKey standard =
        SigningKey.of(
            CryptoVectors.bytes(VECTOR, "private"),
            ScriptedRandom.always(CryptoVectors.bytes(VECTOR, "k")));

    assertArrayEquals(vectorSignature(), standard.sign(MESSAGE));
  }

  @Test
  void derivesThePublicKeyOfTheStandard() {
    SigningKey standard =
        SigningKey.of(CryptoVectors.bytes(VECTOR, "private"), ScriptedRandom.seeded("any"));

    assertArrayEquals(POINT, standard.verifying().encoded());
  }

  @Test
  void verifiesTheVectorOfTheStandard() throws IOException {
    assertTrue(VerifyingKey.of(POINT).verifies(MESSAGE, vectorSignature()));
  }

  @Test
  void verifiesWhatItsOwnerSigned() {
    byte[] signature = key.sign(MESSAGE);

    assertTrue(key.verifying().verifies(MESSAGE, signature));
    assertFalse(key.verifying().verifies("another message".getBytes(US_ASCII), signature));
    assertFalse(VerifyingKey.of(POINT).verifies(MESSAGE, signature));
  }

  @Test
  void rejectsEveryFlippedBitOfASignature() {
    byte[] signature = key.sign(MESSAGE);
    for (int bit = 0; bit < signature.length * Byte.SIZE; bit++) {
      byte[] altered = signature.clone();
      altered[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertFalse(key.verifying().verifies(MESSAGE, altered), "bit " + bit);
    }
  }

  @Test
  void rejectsASignatureCutShortOrPadded() {
    byte[] signature = key.sign(MESSAGE);
    for (int length = 0; length < signature.length + 3; length++) {
      assertEquals(
          length == signature.length,
          key.verifying().verifies(MESSAGE, Arrays.copyOf(signature, length)),
          "length " + length);
    }
  }

  @Test
  void drawsANewNumberForEachSignature() {
    assertFalse(Arrays.equals(key.sign(MESSAGE), key.sign(MESSAGE)));
  }

  @Test
  void comesBackFromItsStoredForm() {
    SigningKey again = SigningKey.of(key.secret(), ScriptedRandom.seeded("again"));

    assertArrayEquals(key.verifying().encoded(), again.verifying().encoded());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "zero,      0000000000000000000000000000000000000000000000000000000000000000",
    "n minus 1, fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122",
    "n,         fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123",
    "short,     01"
  })
  void refusesANumberThatIsNoPrivateKey(String id, String secret) {
    assertThrows(
        IllegalArgumentException.class,
        () -> SigningKey.of(CryptoVectors.bytes(secret), ScriptedRandom.seeded("any")));
  }

  @Test
  void acceptsTheGreatestPrivateKey() {
    byte[] greatest =
        CryptoVectors.bytes("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54121");
    SigningKey signing = SigningKey.of(greatest, ScriptedRandom.seeded("greatest"));

    assertTrue(signing.verifying().verifies(MESSAGE, signing.sign(MESSAGE)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64})
  void refusesAPointThatIsNotOnTheCurve(int index) {
    byte[] altered = POINT.clone();
    altered[index] ^= 1;

    assertThrows(IllegalArgumentException.class, () -> VerifyingKey.of(altered));
  }

  @Test
  void refusesTheCompressedFormSoThatAKeyHasOneEncoding() {
    byte[] compressed = Arrays.copyOf(POINT, 33);
    compressed[0] = 3;

    assertThrows(IllegalArgumentException.class, () -> VerifyingKey.of(compressed));
  }

  private static byte[] vectorSignature() throws IOException {
    BigInteger r = new BigInteger(VECTOR.text("r"), 16);
    BigInteger s = new BigInteger(VECTOR.text("s"), 16);
    return StandardDSAEncoding.INSTANCE.encode(Sm2.DOMAIN.getN(), r, s);
  }
}
