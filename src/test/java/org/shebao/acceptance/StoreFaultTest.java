package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.CommandResult;
import org.shebao.StationBooks;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/**
 * A store that cannot be read or written: exit 74, a cause and a way on, and nothing is lost. What
 * damage does stands in {@link StoreDamageTest}.
 */
class StoreFaultTest {
  @TempDir Path directory;

  private TestStation station;
  private TestTill till;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    till = new TestTill(station);
  }

  private Path books() {
    return station.home().resolve("shebao.db");
  }

  /** Wherever the space runs out, of the books or of the provider's, what was told holds. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 6, 8})
  void losesNothingWhenTheDiskIsFull(int pagesLeft) throws SQLException {
    List<String> persons = persons(40);
    station.withStore("max_page_count", String.valueOf(pages() + pagesLeft));

    List<String> paid = payUntilItFails(persons);

    station.withStore("max_page_count", "1000000");
    assertNothingIsLost(paid);
  }

  private long pages() throws SQLException {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + books());
        var rows = file.createStatement().executeQuery("PRAGMA page_count")) {
      return rows.getLong(1);
    }
  }

  @Test
  void losesNothingWhenARealDiskIsFull() throws IOException, InterruptedException {
    onDiskOf(
        "1000k",
        () -> {
          List<String> persons = persons(40);
          return payUntilItFails(persons);
        },
        this::assertNothingIsLost);
  }

  /** Whatever fits, the home is made whole or made again. */
  @ParameterizedTest
  @ValueSource(strings = {"40k", "100k", "160k", "240k", "320k", "400k", "480k", "560k"})
  void makesAHomeOnceThereIsRoomForIt(String size) throws IOException, InterruptedException {
    onDiskOf(
        size,
        () -> station.run("pay", "list").exits(74).complains("/home"),
        refused -> station.run("ledger", "verify").exits(0));
  }

  /** Does {@code first} at a home on a small disk, and {@code then} when there is room again. */
  private <T> void onDiskOf(String size, Supplier<T> first, Consumer<T> then)
      throws IOException, InterruptedException {
    Path disk = Files.createDirectory(directory.resolve("disk"));
    assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=" + size, "none", disk.toString()));
    try {
      station.with("SHEBAO_HOME", disk.resolve("home").toString());
      T found = first.get();
      assertTrue(ran("mount", "-o", "remount,size=20m", disk.toString()));
      then.accept(found);
    } finally {
      assertTrue(ran("umount", disk.toString()));
    }
  }

  private static boolean ran(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private List<String> persons(int count) {
    TestPeople people = new TestPeople(station);
    List<String> persons = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      CommandResult bound = people.bind(TestPeople.applicant(n, "广东", "resident", "none"));
      if (bound.exitCode() == 0) {
        String person = bound.json().required("person").asText();
        persons.add(person);
      }
    }
    return persons;
  }

  /** Pays a roster of everybody until the store gives up, and answers what was reported paid. */
  private List<String> payUntilItFails(List<String> persons) {
    List<String> paid = new ArrayList<>();
    for (int year : new int[] {2026, 2027}) {
      StringBuilder roster =
          new StringBuilder("name,idType,idNumber,insurance,period,amount,method\n");
      for (int n = 1; n <= persons.size(); n++) {
        roster.append(
            String.join(
                    ",",
                    TestPeople.name(n),
                    "resident_id",
                    TestPeople.idNumber(n),
                    "resident-medical",
                    String.valueOf(year),
                    "400,wechat-balance")
                + "\n");
      }
      CommandResult result =
          station.runWithInput(roster.toString(), "pay", "batch", "-", "-o", "json");
      result.jsonLines().stream()
          .filter(line -> line.path("state").asText().equals("PAID"))
          .forEach(line -> paid.add(line.required("payment").asText()));
      if (result.exitCode() == 74) {
        assertEquals("STORE", result.error().required("code").asText());
        return paid;
      }
      result.exits(0);
    }
    throw new AssertionError("the disk never was full");
  }

  private void assertNothingIsLost(List<String> paid) {
    station.run("ledger", "verify").exits(0);
    station.run("pay", "resolve", "--all").exits(0);
    paid.forEach(payment -> assertEquals("PAID", till.stateOf(payment)));
    assertTrue(StationBooks.agreeOn(station) >= paid.size());
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "shebao.db, en, for more than 1 seconds",
    "shebao.db, zh, 超过 1 秒",
    "provider.db, en, for more than 1 seconds",
    "provider.db, zh, 超过 1 秒"
  })
  void givesUpWhenAnotherProgramKeepsTheFile(String name, String lang, String told)
      throws SQLException {
    String person = new TestPeople(station).verified(1, "广东", "resident");
    station.withStore("busy_timeout", "1000").with("SHEBAO_LANG", lang);
    Path file = station.home().resolve(name);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");

      pay(person).exits(74).complains(file.toString()).complains(told);
      station.run("ledger", "verify").exits(0);
    }

    station.run("pay", "resolve", "--all").exits(0);
    till.paid(person);
    assertEquals(1, StationBooks.agreeOn(station));
  }

  private CommandResult pay(String person) {
    return station.run(
        ("pay " + person + " --insurance resident-medical --period 2027 --amount 400")
            .concat(" --method wechat-balance")
            .split(" "));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"shebao.db", "provider.db"})
  void leavesWhatIsNotItsOwnAlone(String name) throws SQLException, IOException {
    station.run("ledger", "verify").exits(0);
    Path file = station.home().resolve(name);
    String other = name.equals("shebao.db") ? "provider.db" : "shebao.db";

    Files.write(file, Files.readAllBytes(station.home().resolve(other)));
    assertRefused(file, "belongs to something else", "不是本程序的");

    Files.writeString(file, "name,idNumber\n".repeat(999));
    assertRefused(file, "not a database", "不是数据库");

    Files.write(file, new byte[0]);
    assertRefused(file, "is empty", "是空的");

    Files.delete(file);
    try (Connection music = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      music.createStatement().executeUpdate("CREATE TABLE song (id BIGINT)");
    }
    assertRefused(file, "belongs to something else", "不是本程序的");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"shebao.db", "provider.db"})
  void refusesANewerSchema(String name) throws SQLException, IOException {
    station.run("ledger", "verify").exits(0);
    Path file = station.home().resolve(name);
    try (Connection newer = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      newer.createStatement().executeUpdate("PRAGMA user_version=99");
    }

    assertRefused(file, "schema 99", "数据结构版本 99");
  }

  private void assertRefused(Path file, String english, String chinese) throws IOException {
    byte[] before = Files.readAllBytes(file);
    station.run("pay", "list").exits(74).saysNothing().complains(english).complains("" + file);
    station.run("pay", "list", "--lang", "zh").exits(74).complains(chinese);
    assertArrayEquals(before, Files.readAllBytes(file), "it was changed");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"file", "file/home", "dangling", "dangling/home", "loop"})
  void tellsWhenTheHomeIsOnADiskThatIsNotThere(String home) throws IOException {
    station.file("file", "not a directory");
    Files.createSymbolicLink(directory.resolve("dangling"), directory.resolve("unplugged/disk"));
    Files.createSymbolicLink(directory.resolve("loop"), directory.resolve("loop"));

    station
        .run("pay", "list", "--home", home)
        .exits(74)
        .saysNothing()
        .complains(directory.resolve(home).toString());

    assertTrue(Files.notExists(directory.resolve("unplugged")), "nothing is made elsewhere");
  }

  @Test
  void tellsWhenTheBooksAreADirectory() throws IOException {
    station.run("ledger", "verify").exits(0);
    Files.delete(books());
    Files.createDirectory(books());

    station.run("pay", "list").exits(74).complains("cannot be opened");
  }
}
