package org.shebao.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinHashTest {
  private static final int FEW = 10;
  private static final String SALT = "000102030405060708090a0b0c0d0e0f";
  // Made by: openssl kdf -keylen 32 -kdfopt digest:SM3 -kdfopt pass:135790 -kdfopt hexsalt:SALT
  //   -kdfopt iter:1000 PBKDF2
  private static final String BY_OPENSSL =
      "pbkdf2-hmac-sm3$1000$"
          + SALT
          + "$d5adae2b85aa4637ee8f1075dad9e43edbe2adff0d149e5b25fea61229f69ffa";

  private final SecureRandom random = ScriptedRandom.seeded("salts");

  @Test
  void matchesThePinItWasMadeFrom() {
    assertTrue(PinHash.create(pin("135790"), random, FEW).matches(pin("135790")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"135791", "035790", "13579", "1357900", ""})
  void doesNotMatchAnother(String other) {
    assertFalse(PinHash.create(pin("135790"), random, FEW).matches(pin(other)));
  }

  @Test
  void checksAHashThatOpensslMade() {
    PinHash hash = PinHash.decode(BY_OPENSSL);

    assertTrue(hash.matches(pin("135790")));
    assertFalse(hash.matches(pin("135791")));
    assertEquals(1000, hash.iterations());
    assertEquals(BY_OPENSSL, hash.encoded());
  }

  @Test
  void saltsEachHash() {
    assertNotEquals(
        PinHash.create(pin("135790"), random, FEW).encoded(),
        PinHash.create(pin("135790"), random, FEW).encoded());
  }

  @Test
  void staysGoodWhenTheIterationsGrow() {
    String stored = PinHash.create(pin("135790"), random, FEW).encoded();

    PinHash old = PinHash.decode(stored);

    assertTrue(old.matches(pin("135790")));
    assertTrue(old.iterations() < PinHash.ITERATIONS);
  }

  @Test
  void leavesThePinToItsOwner() {
    char[] pin = pin("135790");

    PinHash.create(pin, random, FEW);

    assertEquals("135790", new String(pin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "135790",
        "pbkdf2-hmac-sm3$1000$00",
        "pbkdf2-hmac-sha256$1000$SALT$HASH",
        "pbkdf2-hmac-sm3$0$SALT$HASH",
        "pbkdf2-hmac-sm3$-1$SALT$HASH",
        "pbkdf2-hmac-sm3$10000001$SALT$HASH",
        "pbkdf2-hmac-sm3$99999999999$SALT$HASH",
        "pbkdf2-hmac-sm3$1000$SALT$HASH00",
        "pbkdf2-hmac-sm3$1000$SALT00$HASH",
        "pbkdf2-hmac-sm3$1000$SALT$HASH$",
        " pbkdf2-hmac-sm3$1000$SALT$HASH"
      })
  void rejectsAStoredFormThatIsNotOurs(String template) {
    String stored = template.replace("SALT", SALT).replace("HASH", SALT + SALT);

    IntegrityException e = assertThrows(IntegrityException.class, () -> PinHash.decode(stored));

    assertEquals("pin: pin-hash.malformed", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 10_000_001})
  void refusesIterationsThatProtectNothingOrNeverEnd(int iterations) {
    assertThrows(
        IllegalArgumentException.class, () -> PinHash.create(pin("135790"), random, iterations));
  }

  private static char[] pin(String digits) {
    return digits.toCharArray();
  }
}
