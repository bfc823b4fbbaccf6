package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.TestPeople;
import org.shebao.TestStation;

/** {@code shebao bind} of a person whose data has changed: nothing is passed over unseen. */
class BindAgainTest {
  private static final String FIRST = TestPeople.applicant(1, "440000", "resident", "none");

  @TempDir Path directory;

  private TestStation station;
  private TestPeople people;
  private String person;

  @BeforeEach
  void bind() {
    station = new TestStation(directory);
    people = new TestPeople(station);
    person = people.bind(FIRST).exits(0).json().required("person").asText();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "phone,      13000000001, 13900000009",
    "subsidy,    none,        low-income",
    "payerGroup, resident,    flexible",
  })
  void refusesOtherDataWhileBoundAndNamesTheField(String field, String before, String now) {
    String other = FIRST.replace('"' + before + '"', '"' + now + '"');

    JsonNode error = people.bind(other).exits(3).error();

    assertEquals("BOUND_WITH_OTHER_DATA", error.required("code").asText());
    assertEquals(true, error.required("message").asText().contains(field));
    assertEquals(person, people.bind(FIRST).exits(0).json().required("person").asText());
  }

  @Test
  void takesTheNewDataWithANewBinding() {
    station.run("bind", "release", person).exits(0);

    JsonNode again =
        people
            .bind(FIRST.replace("\"none\"", "\"low-income\"").replace("13000000001", "13900000009"))
            .exits(0)
            .json();

    assertEquals(person, again.required("person").asText());
    assertEquals("low-income", again.required("subsidy").asText());
    assertEquals("139****0009", again.required("phone").asText());
  }
}
