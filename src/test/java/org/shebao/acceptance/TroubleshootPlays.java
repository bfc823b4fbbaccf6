package org.shebao.acceptance;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestRefunds;
import org.shebao.TestStation;
import org.shebao.TestTill;

/**
 * Plays what a row of {@code diagnoses.csv} says at a station of its own, one word after another.
 */
final class TroubleshootPlays {
  static final String PAYMENT = "P00000001";
  private static final String REFUND = "RF00000001";
  private static final String BILL = "bill-2026-11-20.csv";

  private final TestStation station;
  private final TestTill till;
  private final TestPeople people;
  private final TestRefunds refunds;
  private boolean billShown;

  TroubleshootPlays(Path directory) {
    station = new TestStation(directory);
    till = new TestTill(station);
    people = new TestPeople(station);
    refunds = new TestRefunds(station);
  }

  TestStation station() {
    return station;
  }

  void play(String script) {
    Arrays.stream(script.split("; ")).map(String::strip).forEach(this::act);
  }

  private void act(String line) {
    String[] words = line.split(" ");
    switch (words[0]) {
      case "fault" -> till.fault(line.substring("fault ".length()));
      case "pay" -> till.pay(resident(1));
      case "pay-card" -> till.pay(resident(1), "--method", "bank-card");
      case "pay-other" -> till.paid(resident(2));
      case "pay-large" -> till.pay(flexible(), large("5000.01"));
      case "pay-large-card" -> till.pay(flexible(), large("5000.01", "--method", "bank-card"));
      case "pay-2000" -> till.pay(flexible(), large("2000"));
      case "pay-proxy" -> till.pay(resident(1), "--method", "family-proxy", "--payer", resident(2));
      case "lost" -> act("fault 'on':'charge','behaviour':'timeout-after'", "pay");
      case "never" -> act("fault 'on':'charge','behaviour':'timeout-before'", "pay");
      case "resolve" -> till.resolve(PAYMENT);
      case "approve" -> till.approve(PAYMENT, "clerk-wang").exits(0);
      case "reject" -> till.reject(PAYMENT, "clerk-wang");
      case "refund" -> refunds.ask(PAYMENT, refund(words));
      case "turn-down-refund" -> refunds.review(REFUND, "--reject", "clerk-wang").exits(0);
      case "system-fault" -> station.run("refund", "fault", "record", "--note", "network").exits(0);
      case "later" -> station.after(Long.parseLong(words[1]));
      case "bill" -> bill();
      case "no-bill" -> askForBill().exits(Integer.parseInt(words[1]));
      default -> throw new IllegalArgumentException(line);
    }
  }

  private void act(String... lines) {
    Arrays.stream(lines).forEach(this::act);
  }

  private String resident(int n) {
    return people.verified(n, "广东", "resident");
  }

  private String flexible() {
    return people.verified(1, "广东", "flexible");
  }

  private static String[] large(String amount, String... more) {
    List<String> owed =
        List.of("--insurance", "flexible-pension", "--period", "2026-11", "--amount", amount);
    return Stream.concat(owed.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private static String[] refund(String... words) {
    return Stream.concat(Stream.of("--reason", words[1]), Arrays.stream(words).skip(2))
        .toArray(String[]::new);
  }

  private void bill() {
    askForBill().exits(0);
    billShown = true;
  }

  private CommandResult askForBill() {
    return station.run("provider", "bill", "--date", "2026-11-20", "--out", BILL);
  }

  /** Asks what became of the payment, with the bill where the play fetched one. */
  CommandResult troubleshoot(String... more) {
    List<String> line =
        billShown
            ? List.of("troubleshoot", PAYMENT, "--bill", BILL)
            : List.of("troubleshoot", PAYMENT);
    return station.run(Stream.concat(line.stream(), Stream.of(more)).toArray(String[]::new));
  }
}
