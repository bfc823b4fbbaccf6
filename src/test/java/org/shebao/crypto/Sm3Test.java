package org.shebao.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.input.JsonFields;

class Sm3Test {
  @Test
  void digestsTheDomainVector() {
    JsonFields vector = CryptoVectors.vector("SM3");
    byte[] message = vector.text("message_ascii").getBytes(US_ASCII);

    assertEquals(vector.text("digest"), Sm3.hex(message));
    assertArrayEquals(CryptoVectors.bytes(vector, "digest"), Sm3.digest(message));
  }

  @Test
  void digestsTheSecondExampleOfTheStandard() {
    byte[] message = "abcd".repeat(16).getBytes(US_ASCII);

    assertEquals(
        "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732", Sm3.hex(message));
  }

  @Test
  void digestsPartsAsOneMessage() {
    byte[] whole = "abc".getBytes(US_ASCII);

    assertEquals(Sm3.hex(whole), Sm3.hex(new byte[] {'a'}, new byte[0], new byte[] {'b', 'c'}));
  }

  // Made by: openssl dgst -sm3 -mac HMAC -macopt key:KEY
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "short,  Jefe, abc, 5dd281fab9cc4d94a5ce2e171efc0749030576b99029cf0cd713398b5177e9d8",
    "longer, Jefe, what do ya want for nothing?,"
        + " 2e87f1d16862e6d964b50a5200bf2b10b764faa9680a296a2405f24bec39f882"
  })
  void authenticatesAsOpensslDoes(String id, String key, String data, String expected) {
    assertEquals(
        expected, CryptoVectors.hex(Sm3.hmac(key.getBytes(US_ASCII), data.getBytes(US_ASCII))));
  }
}
