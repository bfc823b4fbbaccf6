package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shebao.store.SampleBooks.NOW;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.verification.AccountGuard;
import org.shebao.verification.Challenge;
import org.shebao.verification.ChallengeState;
import org.shebao.verification.LivenessAction;
import org.shebao.verification.LivenessSequence;
import org.shebao.verification.Login;
import org.shebao.verification.Prefecture;
import org.shebao.verification.Verification;
import org.shebao.verification.VerificationMethod;
import org.shebao.verification.VerificationStore;

class SqliteVerificationsTest {
  private static final Login LOGIN = new Login("R1", "D1", new Prefecture("4403"));
  private static final AccountGuard LOCKED = new AccountGuard(4, Optional.of(NOW), 2);

  @TempDir private Path directory;
  private SampleBooks books;

  @BeforeEach
  void openBooks() {
    books = SampleBooks.withPersons(directory);
  }

  @AfterEach
  void closeBooks() {
    books.close();
  }

  private <T> T see(Function<VerificationStore, T> work) {
    return books.see(pages -> work.apply(pages.verifications()));
  }

  private void save(AccountGuard guard) {
    books.change(pages -> pages.verifications().save("R1", guard));
  }

  private void insert(Challenge challenge, Optional<String> codeIndex) {
    books.change(pages -> pages.verifications().insert(challenge, codeIndex));
  }

  @Test
  void anAccountIsCleanUntilSomethingFails() {
    assertEquals(AccountGuard.CLEAN, see(store -> store.guard("R1")));
  }

  @Test
  void keepsTheLatestGuardOfEachAccount() {
    save(new AccountGuard(1, Optional.empty(), 0));
    save(LOCKED);

    assertEquals(LOCKED, see(store -> store.guard("R1")));
    assertEquals(AccountGuard.CLEAN, see(store -> store.guard("R2")));
  }

  @Test
  void aSuccessClearsTheCountsInTheFileToo() {
    save(LOCKED);
    save(AccountGuard.CLEAN);

    assertEquals(AccountGuard.CLEAN, see(store -> store.guard("R1")));
  }

  /** They share one row: writing one must not lose another, whichever comes first. */
  @Test
  void guardPinAndPrefectureDoNotDisturbEachOther() {
    books.change(
        pages -> {
          pages.verifications().savePinHash("R1", "pin-1");
          pages.verifications().saveLastPrefecture("R1", new Prefecture("4403"));
          pages.verifications().save("R1", LOCKED);
        });

    assertEquals(Optional.of("pin-1"), see(store -> store.pinHash("R1")));
    assertEquals(Optional.of(new Prefecture("4403")), see(store -> store.lastPrefecture("R1")));

    books.change(
        pages -> {
          pages.verifications().savePinHash("R1", "pin-2");
          pages.verifications().saveLastPrefecture("R1", new Prefecture("3301"));
        });

    assertEquals(LOCKED, see(store -> store.guard("R1")));
    assertEquals(Optional.of("pin-2"), see(store -> store.pinHash("R1")));
    assertEquals(Optional.of(new Prefecture("3301")), see(store -> store.lastPrefecture("R1")));
  }

  @Test
  void aNewAccountHasNeitherPinNorPrefecture() {
    save(LOCKED);

    assertEquals(Optional.empty(), see(store -> store.pinHash("R1")));
    assertEquals(Optional.empty(), see(store -> store.lastPrefecture("R1")));
    assertEquals(Optional.empty(), see(store -> store.pinHash("R2")));
  }

  @Test
  void remembersWhenEachDeviceWasFirstSeen() {
    Login phone = new Login("R1", "D2", LOGIN.prefecture());
    books.change(
        pages -> {
          pages.verifications().addDevice(LOGIN, NOW);
          pages.verifications().addDevice(phone, NOW.plusSeconds(1));
        });

    assertEquals(
        Map.of("D1", NOW, "D2", NOW.plusSeconds(1)), see(store -> store.personalDevices("R1")));
    assertEquals(Map.of(), see(store -> store.personalDevices("R2")));
  }

  @Test
  void aDeviceIsSeenForTheFirstTimeOnce() {
    books.change(pages -> pages.verifications().addDevice(LOGIN, NOW));

    assertThrows(
        StoreException.class,
        () -> books.change(pages -> pages.verifications().addDevice(LOGIN, NOW.plusSeconds(1))));
  }

  @Test
  void keepsTheLatestImeiOfADevice() {
    books.change(pages -> pages.verifications().saveImei(LOGIN, "index-1"));
    books.change(pages -> pages.verifications().saveImei(LOGIN, "index-2"));

    try (Database database =
        Database.open(books.file(), Schema.station(), StoreSettings.STANDARD)) {
      assertEquals(
          List.of("R1 D1 index-2"),
          database.read(
              sql ->
                  sql.list(
                      "SELECT person_id || ' ' || device_id || ' ' || imei_index AS imei"
                          + " FROM device_imei",
                      row -> row.text("imei"))));
    }
  }

  private static Challenge challenge(String id, VerificationMethod method) {
    Optional<LivenessSequence> liveness =
        method == VerificationMethod.FACE
            ? Optional.of(
                new LivenessSequence(
                    List.of(LivenessAction.TURN_LEFT, LivenessAction.NOD, LivenessAction.BLINK)))
            : Optional.empty();
    return new Challenge(id, LOGIN, method, liveness, NOW, 0, ChallengeState.OPEN);
  }

  @ParameterizedTest
  @EnumSource
  void keepsAChallengeOfEveryMethod(VerificationMethod method) {
    insert(challenge("C1", method), Optional.empty());

    assertEquals(Optional.of(challenge("C1", method)), see(store -> store.challenge("C1")));
    assertEquals(Optional.empty(), see(store -> store.challenge("C2")));
  }

  @Test
  void keepsTheCodeIndexApart() {
    insert(challenge("C1", VerificationMethod.SMS), Optional.of("index"));
    insert(challenge("C2", VerificationMethod.FACE), Optional.empty());

    assertEquals(Optional.of("index"), see(store -> store.codeIndex("C1")));
    assertEquals(Optional.empty(), see(store -> store.codeIndex("C2")));
    assertEquals(Optional.empty(), see(store -> store.codeIndex("C3")));
  }

  @Test
  void keepsWhatAnAnswerMadeOfAChallenge() {
    Challenge open = challenge("C1", VerificationMethod.SMS);
    Challenge untouched = challenge("C2", VerificationMethod.SMS);
    insert(open, Optional.of("index"));
    insert(untouched, Optional.of("index"));
    Challenge failed =
        new Challenge("C1", LOGIN, open.method(), Optional.empty(), NOW, 3, ChallengeState.FAILED);

    books.change(pages -> pages.verifications().replace(failed));

    assertEquals(Optional.of(failed), see(store -> store.challenge("C1")));
    assertEquals(Optional.of(untouched), see(store -> store.challenge("C2")));
    assertEquals(Optional.of("index"), see(store -> store.codeIndex("C1")));
  }

  private static Verification verification(String id, String person, Instant at) {
    Login login = new Login(person, "D1", new Prefecture("4403"));
    return new Verification(id, login, VerificationMethod.FACE, at);
  }

  @Test
  void listsAPersonsVerificationsAfterAnInstantNewestFirst() {
    Verification atOnce = verification("V1", "R1", NOW);
    Verification next = verification("V2", "R1", NOW.plusMillis(1));
    Verification last = verification("V3", "R1", NOW.plusSeconds(1));
    Verification another = verification("V4", "R2", NOW.plusSeconds(1));
    books.change(
        pages -> List.of(next, last, atOnce, another).forEach(pages.verifications()::insert));

    assertEquals(Optional.of(next), see(store -> store.verification("V2")));
    assertEquals(Optional.empty(), see(store -> store.verification("V5")));
    assertEquals(List.of(last, next), see(store -> store.verifications("R1", NOW)));
    assertEquals(
        List.of(last, next, atOnce), see(store -> store.verifications("R1", NOW.minusMillis(1))));
  }
}
