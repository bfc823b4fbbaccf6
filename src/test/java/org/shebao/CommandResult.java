package org.shebao;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** What one command line said and answered, with assertions that read as sentences. */
public record CommandResult(int exitCode, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public CommandResult exits(int expected) {
    assertEquals(expected, exitCode, () -> "out: " + out + "\nerr: " + err);
    return this;
  }

  public CommandResult says(String expected) {
    assertTrue(out.contains(expected), () -> "expected <" + expected + "> in: " + out);
    return this;
  }

  public CommandResult complains(String expected) {
    assertTrue(err.contains(expected), () -> "expected <" + expected + "> in: " + err);
    return this;
  }

  /** Ends with the exit code, and with one error object of the code, which is answered. */
  public JsonNode fails(int expected, String code) {
    JsonNode error = exits(expected).error();
    assertEquals(code, error.required("code").asText(), err);
    return error;
  }

  /** Neither output holds any of these. */
  public CommandResult hides(String... secrets) {
    for (String secret : secrets) {
      assertFalse((out + err).contains(secret), () -> secret + " in: " + out + err);
    }
    return this;
  }

  public CommandResult saysNothing() {
    assertEquals("", out);
    return this;
  }

  /** The only JSON object on standard output. */
  public JsonNode json() {
    List<JsonNode> objects = jsonLines();
    assertEquals(1, objects.size(), () -> "one JSON object expected: " + out);
    return objects.get(0);
  }

  /** The JSON objects on standard output, one a line and nothing else. */
  public List<JsonNode> jsonLines() {
    return out.lines().map(CommandResult::parse).toList();
  }

  /** The error object on standard error, which holds nothing else. */
  public JsonNode error() {
    List<String> lines = err.lines().filter(line -> line.startsWith("{")).toList();
    assertEquals(1, lines.size(), () -> "one error object expected: " + err);
    return parse(lines.get(0)).required("error");
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + line, e);
    }
  }
}
