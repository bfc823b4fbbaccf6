package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebao.StationBooks;
import org.shebao.TestStation;

/** The shipped roster is paid as its README says: on 2026-11-20, every line, in every region. */
class SampleRosterTest {
  private static final int RESIDENTS = 248;
  private static final int REGIONS = 31;

  @TempDir Path directory;

  @Test
  void isPaidToTheLastLineAndTheBooksAgree() {
    TestStation station = new TestStation(directory);
    String samples = Path.of("sample-data").toAbsolutePath().toString();
    station.run("bind", "--from", samples + "/residents.jsonl").exits(0);

    List<JsonNode> paid =
        station.run("pay", "batch", samples + "/batch.csv", "-o", "json").exits(0).jsonLines();

    Set<String> regions = new HashSet<>();
    Set<String> states = new HashSet<>();
    for (JsonNode line : paid) {
      regions.add(line.required("region").asText());
      states.add(line.required("state").asText());
    }
    assertEquals(RESIDENTS, paid.size());
    assertEquals(REGIONS, regions.size());
    assertEquals(Set.of("PAID"), states);
    assertEquals(RESIDENTS, StationBooks.agreeOn(station));
  }
}
