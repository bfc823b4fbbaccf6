package org.shebao.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.crypto.RingKey.State;
import org.shebao.crypto.RingKey.Use;

class KeyRingTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00.123456789Z");
  private static final byte[] MESSAGE = "head".getBytes(UTF_8);

  @TempDir Path home;
  private Path directory;
  private Path file;

  @BeforeEach
  void nameTheFiles() {
    directory = home.resolve("keys");
    file = directory.resolve("keyring.json");
  }

  @Test
  void opensAgainWithTheSameKeys() {
    KeyRing made = create("one");
    KeyRing opened = KeyRing.open(directory, ScriptedRandom.seeded("later"));

    assertEquals("张三", opened.fields().open(made.fields().seal("张三", "c"), "c"));
    assertEquals(made.index().of("p", "v"), opened.index().of("p", "v"));
    assertTrue(opened.signing().verifying().verifies(MESSAGE, made.signing().sign(MESSAGE)));
  }

  @Test
  void leavesAnExistingRingAlone() throws IOException {
    create("one");
    byte[] before = Files.readAllBytes(file);

    create("two");

    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void givesEachHomeKeysOfItsOwn() {
    KeyRing other = KeyRing.openOrCreate(home.resolve("other"), ScriptedRandom.seeded("two"), NOW);
    KeyRing ring = create("one");
    byte[] sealed = other.fields().seal("张三", "c");

    assertThrows(IntegrityException.class, () -> ring.fields().open(sealed, "c"));
    assertNotEquals(ring.index().of("p", "v"), other.index().of("p", "v"));
    assertFalse(ring.signing().verifying().verifies(MESSAGE, other.signing().sign(MESSAGE)));
  }

  @Test
  void recordsUseStateAndDateOfEachKey() {
    create("one");

    List<RingKey> keys = KeyRingJson.parse(text(), file);

    assertEquals(List.of(Use.values()), keys.stream().map(RingKey::use).toList());
    assertTrue(keys.stream().allMatch(key -> key.state() == State.ACTIVE));
    assertTrue(keys.stream().allMatch(key -> key.createdAt().equals(NOW)));
  }

  @Test
  void opensWhatARetiredDataKeySealed() throws IOException {
    RingKey old = RingKey.generate(Use.DATA, ScriptedRandom.seeded("old"), NOW);
    write(with(old));
    byte[] sealed = ring().fields().seal("张三", "c");
    RingKey retired =
        new RingKey(old.id(), Use.DATA, State.RETIRED, NOW, old.secret(), Optional.empty());
    write(with(retired, generated(Use.DATA)));

    assertEquals("张三", ring().fields().open(sealed, "c"));
    assertNotEquals(sealed[8], ring().fields().seal("张三", "c")[8]);
  }

  @Test
  void isNeverMadeWhereOneIsExpected() {
    assertRefused("keyring.missing", () -> KeyRing.open(directory, ScriptedRandom.seeded("one")));
    assertFalse(Files.exists(directory));
  }

  @Test
  void refusesARingCutShortAndLeavesItUntouched() throws IOException {
    create("one");
    String whole = text();
    for (int length = 0; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      Files.writeString(file, cut);

      assertRefused("keyring.damaged", () -> create("two"));
      assertEquals(cut, text());
    }
  }

  @Test
  void refusesARingWithAnyCharacterChanged() throws IOException {
    create("one");
    String whole = text();
    for (int at = 0; at < whole.length(); at++) {
      char other = whole.charAt(at) == '0' ? '7' : '0';
      Files.writeString(file, whole.substring(0, at) + other + whole.substring(at + 1));

      assertThrows(KeyRingException.class, () -> create("two"), "character " + at);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "use", "state", "createdAt", "public", "check"})
  void tellsNoSecretOfADamagedRing(String field) throws IOException {
    create("one");
    String whole = text();
    String secret = CryptoVectors.hex(KeyRingJson.parse(whole, file).get(2).secret());
    Files.writeString(
        file, whole.replaceAll("\"" + field + "\":\"[^\"]*", "\"" + field + "\":\"" + secret));

    KeyRingException e = assertThrows(KeyRingException.class, this::ring);

    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    assertFalse(trace.toString().contains(secret.substring(0, 8)), trace.toString());
  }

  static Stream<Arguments> incompleteRings() {
    RingKey data = generated(Use.DATA);
    RingKey index = generated(Use.INDEX);
    RingKey signing = generated(Use.SIGNING);
    RingKey same =
        new RingKey(data.id(), Use.DATA, State.RETIRED, NOW, data.secret(), Optional.empty());
    return Stream.of(
        Arguments.of("no key", List.of()),
        Arguments.of("no data key", List.of(index, signing)),
        Arguments.of("no index key", List.of(data, signing)),
        Arguments.of("no signing key", List.of(data, index)),
        Arguments.of(
            "two active data keys",
            List.of(
                data, RingKey.generate(Use.DATA, ScriptedRandom.seeded("2"), NOW), index, signing)),
        Arguments.of("one id twice", List.of(data, same, index, signing)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("incompleteRings")
  void refusesARingThatLacksOrDoublesAKey(String id, List<RingKey> keys) throws IOException {
    write(keys);

    assertRefused("keyring.damaged", this::ring);
  }

  @Test
  void refusesASigningKeyThatDoesNotFitItsPublicPoint() throws IOException {
    RingKey key = generated(Use.SIGNING);
    RingKey stranger = RingKey.generate(Use.SIGNING, ScriptedRandom.seeded("stranger"), NOW);
    write(
        List.of(
            generated(Use.DATA),
            generated(Use.INDEX),
            new RingKey(
                key.id(), Use.SIGNING, State.ACTIVE, NOW, key.secret(), stranger.published())));

    assertRefused("keyring.damaged", () -> ring().signing());
  }

  @Test
  void refusesARingOfANewerProgram() throws IOException {
    create("one");
    Files.writeString(file, text().replace("\"version\":1", "\"version\":2"));

    assertRefused("keyring.newer", this::ring);
  }

  @Test
  void tellsNoSecretWhenPrinted() {
    KeyRing ring = create("one");

    for (RingKey key : KeyRingJson.parse(text(), file)) {
      assertFalse(key.toString().contains(CryptoVectors.hex(key.secret()).substring(0, 8)));
      assertFalse(ring.toString().contains(CryptoVectors.hex(key.secret()).substring(0, 8)));
      assertTrue(ring.toString().contains(key.id().hex()));
    }
  }

  private KeyRing create(String seed) {
    return KeyRing.openOrCreate(directory, ScriptedRandom.seeded(seed), NOW);
  }

  private KeyRing ring() {
    return KeyRing.open(directory, ScriptedRandom.seeded("ring"));
  }

  private static RingKey generated(Use use) {
    return RingKey.generate(use, ScriptedRandom.seeded(use.name()), NOW);
  }

  private static List<RingKey> with(RingKey... dataKeys) {
    return Stream.concat(
            Stream.of(dataKeys), Stream.of(generated(Use.INDEX), generated(Use.SIGNING)))
        .toList();
  }

  private void write(List<RingKey> keys) throws IOException {
    Files.deleteIfExists(file);
    new KeyRingFile(directory).publish(KeyRingJson.render(keys));
  }

  private String text() {
    return new KeyRingFile(directory).read().orElseThrow();
  }

  private void assertRefused(String key, Runnable opening) {
    KeyRingException e = assertThrows(KeyRingException.class, opening::run);
    assertEquals(key, e.problem().key());
    assertTrue(e.problem().where().startsWith(file.toString()), e.problem().where());
  }
}
