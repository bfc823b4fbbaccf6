package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.shebao.store.SampleBooks.NOW;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.engine.Request;

class SqliteRequestsTest {
  @TempDir private Path directory;
  private SampleBooks books;

  @BeforeEach
  void openBooks() {
    books = new SampleBooks(directory);
  }

  @AfterEach
  void closeBooks() {
    books.close();
  }

  private void insert(Request request) {
    books.change(pages -> pages.requests().insert(request, NOW));
  }

  private Optional<Request> found(String id) {
    return books.see(pages -> pages.requests().find(id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "=",
        "a=b=c",
        "two\nlines",
        "\n",
        "\r\n",
        "ends with a line\n",
        "\\",
        "\\n",
        "\\\\n\\",
        "\\t\\u0041\\101\\s",
        "tab\tand 'quotes\"",
        "next\nname=value",
        "亲属 \uD842\uDFB7",
        "other line ends\u2028\u0085\u000B"
      })
  void keepsEveryValueAsItWas(String value) {
    Request request = new Request("K1", "review", Map.of("reason", value), "P1");

    insert(request);

    assertEquals(Optional.of(request), found("K1"));
  }

  @Test
  void keepsTheOrderOfTheFields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("z", "1\n2");
    fields.put("a", "=");
    fields.put("m", "");
    insert(new Request("K1", "pay", fields, "P1"));

    assertEquals(
        List.copyOf(fields.entrySet()), List.copyOf(found("K1").get().fields().entrySet()));
  }

  @Test
  void keepsARequestWithoutFields() {
    Request request = new Request("K1", "sweep", Map.of(), "");

    insert(request);

    assertEquals(Optional.of(request), found("K1"));
  }

  @Test
  void findsNoKeyThatWasNeverUsed() {
    insert(new Request("K1", "pay", Map.of(), "P1"));

    assertEquals(Optional.empty(), found("k1"));
  }

  @Test
  void aKeyStandsForOneRequest() {
    insert(new Request("K1", "pay", Map.of(), "P1"));

    assertThrows(StoreException.class, () -> insert(new Request("K1", "bind", Map.of(), "R1")));
  }
}
