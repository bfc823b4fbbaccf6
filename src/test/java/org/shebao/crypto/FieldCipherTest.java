package org.shebao.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTest {
  private static final String CONTEXT = "person/P1/name";
  private static final String TEXT = "欧阳娜娜·买买提";
  private static final KeyId OLD = new KeyId(1);
  private static final KeyId NEW = new KeyId(-2);
  private static final byte[] OLD_KEY = new byte[16];
  private static final byte[] NEW_KEY = CryptoVectors.bytes("0123456789abcdeffedcba9876543210");

  private final FieldCipher cipher =
      new FieldCipher(NEW, Map.of(OLD, OLD_KEY, NEW, NEW_KEY), ScriptedRandom.seeded("nonces"));

  @ParameterizedTest
  @ValueSource(strings = {"", "X", TEXT, "𠮷田", "\0\n\t"})
  void opensWhatItSealed(String text) {
    assertEquals(text, cipher.open(cipher.seal(text, CONTEXT), CONTEXT));
  }

  @Test
  void opensALongText() {
    String text = TEXT.repeat(10_000);

    assertEquals(text, cipher.open(cipher.seal(text, CONTEXT), CONTEXT));
  }

  @Test
  void writesTheRecordedLayout() {
    FieldCipher zero =
        new FieldCipher(OLD, Map.of(OLD, OLD_KEY), ScriptedRandom.always(new byte[32]));

    // Version, key id, nonce; "abc" under the zero key and nonce as in the domain vector; the tag
    // differs from the vector's because version, key id and context are authenticated.
    assertEquals(
        "01" + "0000000000000001" + "000000000000000000000000" + "1c80c9",
        CryptoVectors.hex(zero.seal("abc", CONTEXT)).substring(0, 48));
    assertEquals(1 + 8 + 12 + 3 + 16, zero.seal("abc", CONTEXT).length);
  }

  @Test
  void sealsWithTheActiveKeyAndAFreshNonce() {
    byte[] first = cipher.seal(TEXT, CONTEXT);
    byte[] second = cipher.seal(TEXT, CONTEXT);

    assertEquals("fffffffffffffffe", CryptoVectors.hex(Arrays.copyOfRange(first, 1, 9)));
    assertNotEquals(
        CryptoVectors.hex(Arrays.copyOfRange(first, 9, 21)),
        CryptoVectors.hex(Arrays.copyOfRange(second, 9, 21)));
    assertNotEquals(
        CryptoVectors.hex(Arrays.copyOfRange(first, 21, first.length)),
        CryptoVectors.hex(Arrays.copyOfRange(second, 21, second.length)));
  }

  @Test
  void opensWhatARetiredKeySealed() {
    FieldCipher before =
        new FieldCipher(OLD, Map.of(OLD, OLD_KEY), ScriptedRandom.seeded("before"));

    assertEquals(TEXT, cipher.open(before.seal(TEXT, CONTEXT), CONTEXT));
  }

  @Test
  void rejectsEveryFlippedBit() {
    byte[] sealed = cipher.seal(TEXT, CONTEXT);
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      byte[] altered = sealed.clone();
      altered[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      assertThrows(IntegrityException.class, () -> cipher.open(altered, CONTEXT), "bit " + bit);
    }
  }

  @Test
  void rejectsEveryOtherLength() {
    byte[] sealed = cipher.seal(TEXT, CONTEXT);
    for (int length = 0; length < sealed.length + 3; length++) {
      byte[] cut = Arrays.copyOf(sealed, length);
      if (length != sealed.length) {
        assertThrows(IntegrityException.class, () -> cipher.open(cut, CONTEXT), "length " + length);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"person/P2/name", "person/P1/phone", "", "person/P1/nam"})
  void rejectsAnotherContext(String other) {
    byte[] sealed = cipher.seal(TEXT, CONTEXT);

    IntegrityException e = assertThrows(IntegrityException.class, () -> cipher.open(sealed, other));

    assertEquals(other, e.problem().where());
    assertEquals("sealed.altered", e.problem().key());
  }

  @Test
  void rejectsAValueThatAnotherKeysIdWasPutOn() {
    byte[] sealed = cipher.seal(TEXT, CONTEXT);
    Arrays.fill(sealed, 1, 8, (byte) 0);
    sealed[8] = 1;

    assertThrows(IntegrityException.class, () -> cipher.open(sealed, CONTEXT));
  }

  @Test
  void namesTheKeyThatIsNotInTheRing() {
    KeyId foreign = new KeyId(0xabcdL);
    FieldCipher elsewhere =
        new FieldCipher(foreign, Map.of(foreign, NEW_KEY), ScriptedRandom.seeded("elsewhere"));
    byte[] sealed = elsewhere.seal(TEXT, CONTEXT);

    IntegrityException e =
        assertThrows(IntegrityException.class, () -> cipher.open(sealed, CONTEXT));

    assertEquals("sealed.unknown-key", e.problem().key());
    assertEquals(Map.of("key", "000000000000abcd"), e.problem().facts());
  }

  @Test
  void saysWhereAndNothingOfTheContent() {
    byte[] sealed = cipher.seal(TEXT, CONTEXT);
    sealed[sealed.length - 1] ^= 1;

    IntegrityException e =
        assertThrows(IntegrityException.class, () -> cipher.open(sealed, CONTEXT));

    assertEquals(CONTEXT + ": sealed.altered", e.getMessage());
    assertFalse(e.toString().contains(TEXT));
    assertEquals(null, e.getCause());
  }

  @Test
  void refusesToSealWithAKeyItDoesNotHave() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new FieldCipher(NEW, Map.of(OLD, OLD_KEY), ScriptedRandom.seeded("any")));
  }
}
