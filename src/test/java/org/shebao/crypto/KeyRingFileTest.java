package org.shebao.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingFileTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  @TempDir Path home;
  private Path directory;
  private Path file;

  @BeforeEach
  void nameTheFiles() {
    directory = home.resolve("keys");
    file = directory.resolve("keyring.json");
  }

  @RepeatedTest(10)
  void givesAllWhoCreateAtOnceTheSameRing() throws InterruptedException, ExecutionException {
    int creators = 8;
    CyclicBarrier start = new CyclicBarrier(creators);
    List<Callable<String>> creations = new ArrayList<>();
    for (int i = 0; i < creators; i++) {
      String seed = "creator " + i;
      creations.add(
          () -> {
            start.await();
            KeyRing ring = KeyRing.openOrCreate(directory, ScriptedRandom.seeded(seed), NOW);
            return ring.index().of("purpose", "value");
          });
    }

    Set<String> answers = new HashSet<>();
    ExecutorService threads = Executors.newFixedThreadPool(creators);
    try {
      for (Future<String> answer : threads.invokeAll(creations)) {
        answers.add(answer.get());
      }
    } finally {
      threads.shutdownNow();
    }

    assertEquals(1, answers.size());
    assertEquals(Set.of("keyring.json"), namesIn(directory));
  }

  @Test
  void neverWritesOverAnExistingFile() {
    KeyRingFile ring = new KeyRingFile(directory);
    ring.publish("first");

    ring.publish("second");

    assertEquals("first", ring.read().orElseThrow());
    assertEquals(Set.of("keyring.json"), namesIn(directory));
  }

  @Test
  void readsNothingWhereThereIsNoFile() {
    assertTrue(new KeyRingFile(directory).read().isEmpty());
  }

  @Test
  void ignoresTheDraftOfACreatorThatWasKilled() throws IOException {
    assumePosix();
    Files.createDirectory(
        directory,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.writeString(directory.resolve("keyring123.draft"), "{\"version\":1,\"ke");

    KeyRing made = create();

    assertEquals(made.index().of("p", "v"), create().index().of("p", "v"));
  }

  @Test
  void makesFileAndDirectoryForTheirOwnerAlone() throws IOException {
    assumePosix();

    create();

    assertEquals("rw-------", mode(file));
    assertEquals("rwx------", mode(directory));
  }

  @ParameterizedTest
  @CsvSource({
    "rw-r-----, 0640",
    "rw----r--, 0604",
    "rw--w----, 0620",
    "rw-rw-rw-, 0666",
    "rw------x, 0601"
  })
  void refusesAFileThatOthersCouldUse(String mode, String octal) throws IOException {
    assumePosix();
    create();
    chmod(file, mode);

    KeyRingException e = assertThrows(KeyRingException.class, this::create);

    assertEquals(file.toString(), e.problem().where());
    assertEquals("keyring.open-to-others", e.problem().key());
    assertEquals(Map.of("mode", octal, "expected", "0600"), e.problem().facts());
  }

  @ParameterizedTest
  @CsvSource({"rwxr-xr-x, true", "rwx-----x, true", "rwxr-xr-x, false", "rwxrwx---, false"})
  void refusesADirectoryThatOthersCouldUse(String mode, boolean hasRing) throws IOException {
    assumePosix();
    if (hasRing) {
      create();
    } else {
      Files.createDirectory(directory);
    }
    chmod(directory, mode);

    KeyRingException e = assertThrows(KeyRingException.class, this::create);

    assertEquals(directory.toString(), e.problem().where());
    assertEquals("keyring.open-to-others", e.problem().key());
    assertEquals("0700", e.problem().facts().get("expected"));
    assertEquals(hasRing, Files.exists(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"r--------", "rw-------", "rwx------"})
  void opensAFileThatOnlyItsOwnerCanUse(String mode) throws IOException {
    assumePosix();
    KeyRing made = create();
    chmod(file, mode);

    assertEquals(made.index().of("p", "v"), create().index().of("p", "v"));
  }

  @Test
  void doesNotFollowALinkToNowhereIntoANewRing() throws IOException {
    assumePosix();
    create();
    Files.delete(file);
    Files.createSymbolicLink(file, home.resolve("unmounted"));

    KeyRingException e = assertThrows(KeyRingException.class, this::create);

    assertEquals("keyring.missing", e.problem().key());
    assertFalse(Files.exists(home.resolve("unmounted")));
  }

  @Test
  void saysThatItCannotBeMadeWhereAFileIsInTheWay() throws IOException {
    Files.writeString(directory, "a file where the directory should be");

    KeyRingException e = assertThrows(KeyRingException.class, this::create);

    assertTrue(e.problem().where().startsWith(directory.toString()));
    assertEquals("a file where the directory should be", Files.readString(directory));
  }

  private KeyRing create() {
    return KeyRing.openOrCreate(directory, ScriptedRandom.seeded("ring"), NOW);
  }

  private void assumePosix() {
    assumeTrue(
        home.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system has no POSIX modes");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void chmod(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  private static Set<String> namesIn(Path directory) {
    Set<String> names = new HashSet<>();
    try (Stream<Path> found = Files.list(directory)) {
      found.forEach(path -> names.add(path.getFileName().toString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return names;
  }
}
