package org.shebao;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a clerk types at a test station to give money back; results are JSON. */
public final class TestRefunds {
  private final TestStation station;

  public TestRefunds(TestStation station) {
    this.station = station;
  }

  /** Asks for an ordinary refund, unless {@code more} gives another reason. */
  public CommandResult ask(String payment, String... more) {
    List<String> line = new ArrayList<>(List.of(payment));
    line.addAll(Arrays.asList(more));
    if (!line.contains("--reason")) {
      line.addAll(List.of("--reason", "ordinary"));
    }
    return refund(line.toArray(String[]::new));
  }

  /** Asks for an ordinary refund, which must succeed, and answers its number. */
  public String asked(String payment, String... more) {
    return ask(payment, more).exits(0).json().required("refund").asText();
  }

  public JsonNode quote(String payment) {
    return refund("quote", payment).exits(0).json();
  }

  /** One route of a quote. */
  public JsonNode route(String payment, String kind) {
    return StreamSupport.stream(quote(payment).required("routes").spliterator(), false)
        .filter(route -> route.required("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  public JsonNode status(String refund) {
    return refund("status", refund).exits(0).json();
  }

  public CommandResult review(String refund, String verdict, String operator, String... more) {
    List<String> line = new ArrayList<>(List.of("review", refund, verdict, "--reason", "checked"));
    line.addAll(List.of("--operator", operator));
    line.addAll(Arrays.asList(more));
    return refund(line.toArray(String[]::new));
  }

  public CommandResult override(String refund, String operator, String... more) {
    List<String> line = new ArrayList<>(List.of("override", refund, "--reason", "was in hospital"));
    line.addAll(List.of("--operator", operator));
    line.addAll(Arrays.asList(more));
    return refund(line.toArray(String[]::new));
  }

  /** Any line that begins with {@code shebao refund}. */
  public CommandResult refund(String... words) {
    List<String> line = new ArrayList<>(List.of("refund"));
    line.addAll(Arrays.asList(words));
    line.addAll(List.of("-o", "json"));
    return station.run(line.toArray(String[]::new));
  }

  /** All that the station tells of a payment and of its books; must not change by a refusal. */
  public String everythingOf(String payment) {
    return String.join(
        "\n",
        station.run("pay", "status", payment, "-o", "json").exits(0).out(),
        station.run("ledger", "verify", "-o", "json").exits(0).out(),
        station.run("refund", "list", "-o", "json").exits(0).out(),
        station.run("provider", "status", "-o", "json").exits(0).out());
  }

  /** The balance of an account, from the postings; the books must be clean. */
  public long balance(String account) {
    JsonNode report = station.run("ledger", "verify", "-o", "json").exits(0).json();
    for (JsonNode balance : report.required("balances")) {
      if (balance.required("account").asText().equals(account)) {
        return balance.required("balanceFen").asLong();
      }
    }
    return 0;
  }

  /** What the provider sent back, by its own books. */
  public long returnedByProvider() {
    long sum = 0;
    for (JsonNode method :
        station.run("provider", "status", "-o", "json").exits(0).json().required("methods")) {
      sum += method.required("refundedFen").asLong();
    }
    return sum;
  }
}
