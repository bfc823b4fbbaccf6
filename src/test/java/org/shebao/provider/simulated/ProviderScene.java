package org.shebao.provider.simulated;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.Transaction;

/**
 * Plays calls about one order of 100 fen and one refund of 40 fen of it, written as words: {@code
 * charge query close refund ask}, where {@code ask} asks for the refund and {@code +60} lets a
 * minute pass. Answers are told as short: what was paid, or the word of the answer.
 */
final class ProviderScene {
  private static final String ORDER = "SB0001";
  private static final String REFUND = "RF1";
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-11-23");

  private final ProviderBench bench;

  ProviderScene(ProviderBench bench, String fault) {
    this.bench = bench.script("{" + fault.replace('\'', '"') + "}");
  }

  /** The answers, one for each call. */
  String play(String calls) {
    List<String> answers = new ArrayList<>();
    for (String call : calls.split(" ")) {
      if (call.startsWith("+")) {
        bench.later(Duration.ofSeconds(Long.parseLong(call.substring(1))));
      } else {
        answers.add(answer(call));
      }
    }
    return String.join(" ", answers);
  }

  private String answer(String call) {
    return switch (call) {
      case "charge" -> told(bench.charge(ORDER, 100));
      case "query" -> told(bench.provider.query(ORDER));
      case "close" -> told(bench.provider.close(ORDER));
      case "refund" -> told(bench.refund(REFUND, ORDER, 40));
      case "ask" -> told(bench.provider.queryRefund(REFUND));
      default -> throw new IllegalArgumentException(call);
    };
  }

  private static String told(ChargeAnswer answer) {
    return switch (answer.kind()) {
      case SUCCEEDED -> paid(answer.transactions());
      case NO_ANSWER, DECLINED -> answer.reason();
      default -> answer.kind().name();
    };
  }

  /** Amounts, with a plus between different transactions and an equals sign between the same. */
  private static String paid(List<Transaction> transactions) {
    Set<String> numbers = Set.copyOf(transactions.stream().map(Transaction::no).toList());
    String between = numbers.size() == transactions.size() ? "+" : "=";
    return transactions.stream().map(t -> "" + t.amount().fen()).collect(joining(between));
  }

  private static String told(RefundAnswer answer) {
    return switch (answer.kind()) {
      case NO_ANSWER, DECLINED -> answer.reason();
      default -> answer.kind().name();
    };
  }

  /** The rows of the bills of two days as they stand now: what was paid, and minus what is back. */
  String billed() {
    return Stream.of(FIRST_DAY, FIRST_DAY.plusDays(1))
        .flatMap(day -> bench.bill(day.toString()).lines())
        .filter(line -> line.contains("`NATIVE,"))
        .map(ProviderScene::row)
        .collect(joining(" "));
  }

  private static String row(String line) {
    String[] cells = line.replace("`", "").split(",", -1);
    String status = cells[19].isEmpty() ? "" : ":" + cells[19];
    return (status.isEmpty() ? cells[24] : "-" + cells[16]) + status;
  }
}
