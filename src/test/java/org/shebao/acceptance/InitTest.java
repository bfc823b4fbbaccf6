package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.TestPeople;
import org.shebao.TestStation;

/** {@code shebao init}, and the home that every other command makes when there is none. */
class InitTest {
  @TempDir Path directory;

  private TestStation station;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
  }

  private JsonNode init(String... options) {
    List<String> line = new ArrayList<>(List.of("init", "-o", "json"));
    line.addAll(List.of(options));
    return station.run(line.toArray(String[]::new)).exits(0).json();
  }

  @Test
  void makesAStationWithDefaults() {
    JsonNode made = init();

    assertEquals(station.home().toString(), made.required("home").asText());
    assertEquals("440000", made.required("region").asText());
    assertEquals("simulated", made.required("provider").asText());
    assertEquals(TestStation.WORKING_FRIDAY, made.required("createdAt").asText());
    assertTrue(made.hasNonNull("device"));
  }

  @Test
  void changesWhatIsGivenAndKeepsTheRest() {
    JsonNode first = init("--name", "和平里社区服务站", "--region", "粤", "--prefecture", "440300");
    station.at("2026-11-21T10:00:00+08:00");
    JsonNode renamed = init("--name", "新站");

    assertEquals("新站", renamed.required("name").asText());
    for (String kept : List.of("region", "prefecture", "device", "createdAt")) {
      assertEquals(first.required(kept), renamed.required(kept), kept);
    }
    JsonNode moved = init("--region", "北京");
    assertEquals("110000", moved.required("region").asText());
    assertEquals("110000", moved.required("prefecture").asText());
    assertEquals("新站", moved.required("name").asText());
  }

  @Test
  void changesNothingOnADryRun() {
    init("--name", "甲站");

    JsonNode rehearsed = init("--name", "乙站", "--region", "北京", "--dry-run");

    assertTrue(rehearsed.required("dryRun").asBoolean());
    assertEquals("乙站", rehearsed.required("name").asText());
    assertEquals("甲站", init().required("name").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "--prefecture, 44030",
    "--prefecture, 4403AB",
    "--prefecture, 110000",
    "--name, 'a\u001B[31mb'",
    "--request-id, 'a b'"
  })
  void namesTheOptionThatIsMalformed(String option, String value) {
    JsonNode error = station.run("init", option, value, "-o", "json").fails(2, "USAGE");

    assertTrue(error.required("message").asText().contains(option), error.toString());
  }

  @Test
  void makesNoHomeForARegionItDoesNotKnow() {
    station.run("init", "--region", "亚特兰蒂斯", "-o", "json").fails(3, "UNKNOWN_REGION");

    assertFalse(Files.exists(station.home()));
  }

  @Test
  void makesAHomeForItsOwnerAlone() throws IOException {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    init();

    assertModes(station.home(), "rwx------");
    assertModes(station.home().resolve("keys"), "rwx------");
    assertModes(station.home().resolve("keys/keyring.json"), "rw-------");
  }

  @Test
  void hidesItsFilesAlsoInAHomeThatWasOpenToOthers() throws IOException {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.createDirectory(station.home());
    Files.setPosixFilePermissions(station.home(), PosixFilePermissions.fromString("rwxr-xr-x"));
    String person = new TestPeople(station).bound(1, "440000", "resident");
    station.run("verify", "start", person, "--method", "sms").exits(0);

    for (String file : List.of("shebao.db", "provider.db", "keys/keyring.json")) {
      assertModes(station.home().resolve(file), "rw-------");
    }
    assertModes(station.home().resolve("outbox"), "rwx------");
  }

  private static void assertModes(Path path, String expected) throws IOException {
    assertEquals(
        expected,
        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
        path.toString());
  }

  @Test
  void leavesNothingBehindWhenARuleFileOfTheStationIsWrong() throws IOException {
    station.file("home/regions.json", "[{\"region\":\"440000\",\"channels\":[\"cash\"]}]");

    station.run("init", "-o", "json").fails(2, "USAGE");

    try (Stream<Path> files = Files.list(station.home())) {
      assertEquals(List.of(station.home().resolve("regions.json")), files.toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"shebao.db", "provider.db"})
  void saysSoWhenTheBooksAreNoDatabase(String file) {
    init();
    station.file("home/" + file, "this is not a database, whatever its name says");

    JsonNode error = station.run("bind", "list", "-o", "json").fails(74, "STORE");

    assertTrue(error.required("message").asText().contains(file));
  }

  @Test
  void makesNoNewKeysForOldBooks() throws IOException {
    init();
    Files.delete(station.home().resolve("keys/keyring.json"));

    station.run("bind", "list", "-o", "json").fails(74, "KEYS");

    assertFalse(Files.exists(station.home().resolve("keys/keyring.json")));
  }

  @Test
  void saysSoWhenTheHomeIsAFile() {
    String file = station.file("occupied", "");

    station.run("bind", "list", "--home", file, "-o", "json").fails(74, "STORE");
  }

  @Test
  void speaksBothLanguagesAndSaysThatItIsSimulated() {
    station.run("init", "--name", "新站", "--lang", "zh").exits(0).says("新站").says("模拟");
    station.run("init", "--lang", "en").exits(0).says("simulated");
  }
}
