package org.shebao.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.shebao.input.JsonFields;

class Sm4GcmTest {
  private static final byte[] RFC_KEY = CryptoVectors.bytes("0123456789ABCDEFFEDCBA9876543210");
  private static final byte[] RFC_NONCE = CryptoVectors.bytes("00001234567800000000ABCD");
  private static final byte[] RFC_ASSOCIATED =
      CryptoVectors.bytes("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
  private static final byte[] RFC_PLAIN =
      CryptoVectors.bytes(
          "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
              + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
  private static final byte[] RFC_SEALED =
      CryptoVectors.bytes(
          "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
              + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
              + "83DE3541E4C2B58177E065A9BF7B62EC");

  @Test
  void blockCipherIsTheStandardOne() {
    JsonFields vector = CryptoVectors.vector("SM4-ECB");
    SM4Engine sm4 = new SM4Engine();
    sm4.init(true, new KeyParameter(CryptoVectors.bytes(vector, "key")));

    byte[] out = new byte[sm4.getBlockSize()];
    sm4.processBlock(CryptoVectors.bytes(vector, "plain"), 0, out, 0);

    assertEquals(vector.text("cipher"), CryptoVectors.hex(out));
  }

  @Test
  void encryptsTheDomainVector() {
    JsonFields vector = CryptoVectors.vector("SM4-GCM");

    byte[] sealed =
        Sm4Gcm.encrypt(
            CryptoVectors.bytes(vector, "key"),
            CryptoVectors.bytes(vector, "nonce"),
            new byte[0],
            vector.text("plain_ascii").getBytes(US_ASCII));

    assertEquals(vector.text("cipher_and_tag"), CryptoVectors.hex(sealed));
  }

  @Test
  void encryptsTheVectorOfRfc8998() {
    assertArrayEquals(RFC_SEALED, Sm4Gcm.encrypt(RFC_KEY, RFC_NONCE, RFC_ASSOCIATED, RFC_PLAIN));
  }

  @Test
  void decryptsTheVectorOfRfc8998() throws InvalidCipherTextException {
    assertArrayEquals(RFC_PLAIN, Sm4Gcm.decrypt(RFC_KEY, RFC_NONCE, RFC_ASSOCIATED, RFC_SEALED));
  }

  @Test
  void rejectsAnotherAssociatedText() {
    assertThrows(
        InvalidCipherTextException.class,
        () -> Sm4Gcm.decrypt(RFC_KEY, RFC_NONCE, new byte[0], RFC_SEALED));
  }
}
