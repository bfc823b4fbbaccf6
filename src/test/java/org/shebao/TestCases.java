package org.shebao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a clerk types at a test station to work on residents' cases; results are JSON. */
public final class TestCases {
  private final TestStation station;

  public TestCases(TestStation station) {
    this.station = station;
  }

  /** Any line that begins with {@code shebao troubleshoot case}. */
  public CommandResult run(String... words) {
    List<String> line = new ArrayList<>(List.of("troubleshoot", "case"));
    line.addAll(Arrays.asList(words));
    line.addAll(List.of("-o", "json"));
    return station.run(line.toArray(String[]::new));
  }

  public CommandResult open(String kind, String... more) {
    List<String> line = new ArrayList<>(List.of("open", kind, "--note", "as the resident says"));
    line.addAll(Arrays.asList(more));
    return run(line.toArray(String[]::new));
  }

  /** Opens a case, which must succeed, and answers its number. */
  public String opened(String kind, String... more) {
    return open(kind, more).exits(0).json().required("case").asText();
  }

  public JsonNode show(String id) {
    return run("show", id).exits(0).json();
  }

  public CommandResult resolve(String id, String... more) {
    List<String> line = new ArrayList<>(List.of("resolve", id, "--reason", "checked"));
    line.addAll(Arrays.asList(more));
    return run(line.toArray(String[]::new));
  }

  /** The only case there is in this state. */
  public JsonNode only(String state) {
    return run("list", "--state", state).exits(0).json();
  }

  /** What happened in a case, as words in order. */
  public String told(String id) {
    List<String> words = new ArrayList<>();
    show(id).required("history").forEach(event -> words.add(event.required("event").asText()));
    return String.join(" ", words);
  }
}
