package org.shebao.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.shebao.input.CsvRows;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * Takes a whole roster. Every line is checked before any is paid; the key of a line is made of what
 * it says, so that the same file again pays nothing twice and tries again only what failed.
 */
public final class BatchDesk {
  private final BindingDesk bindings;
  private final PaymentDesk payments;

  BatchDesk(BindingDesk bindings, PaymentDesk payments) {
    this.bindings = bindings;
    this.payments = payments;
  }

  /** A line that can be understood, and the payment it asks for or why it cannot be paid. */
  public record Checked(BatchLine line, Decision<PayRequest> request) {}

  /**
   * Reads and checks a roster without paying.
   *
   * @throws InputException with every malformed line, and every line that repeats another
   */
  public List<Checked> check(String text, String file, Caller caller) {
    List<Checked> checked = new ArrayList<>();
    for (BatchLine line : lines(text, file, caller.today())) {
      checked.add(new Checked(line, request(line).then(asked -> allowed(asked, caller))));
    }
    refuseRepeats(checked, file);
    return checked;
  }

  private static List<BatchLine> lines(String text, String file, LocalDate today) {
    List<BatchLine> lines = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (CsvRows.Row row : CsvRows.read(text, file)) {
      try {
        lines.add(BatchLine.read(row, today));
      } catch (InputException e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return lines;
  }

  private Decision<PayRequest> request(BatchLine line) {
    return personId(line)
        .map(
            person ->
                new PayRequest(
                    person,
                    line.owed(),
                    line.method(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    line.document().isPresent()));
  }

  private Decision<String> personId(BatchLine line) {
    if (line.personId().isPresent()) {
      return Decision.accepted(line.personId().get());
    }
    Optional<PersonFile> bound = bindings.findBound(line.document().orElseThrow());
    if (bound.isEmpty()) {
      return Decision.refused(
          Refusal.of(RuleCode.PERSON_NOT_BOUND)
              .with("person", line.document().orElseThrow().masked()));
    }
    boolean sameName = bound.get().person().name().equals(line.name().orElseThrow());
    String id = bound.get().person().id();
    return sameName
        ? Decision.accepted(id)
        : Decision.refused(Refusal.of(RuleCode.NAME_DIFFERS).with("person", id));
  }

  private Decision<PayRequest> allowed(PayRequest asked, Caller caller) {
    return payments.check(asked, keyed(asked, caller)).map(ok -> asked);
  }

  private static void refuseRepeats(List<Checked> checked, String file) {
    Map<String, Long> firstLines = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Checked each : checked) {
      each.request()
          .ifAccepted(
              asked -> {
                Long first = firstLines.putIfAbsent(liability(asked), each.line().line());
                if (first != null) {
                  problems.add(
                      new Problem(file + ":" + each.line().line(), "batch.repeated")
                          .with("first", first));
                }
              });
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }

  private static String liability(PayRequest asked) {
    return asked.personId()
        + ":"
        + asked.owed().insurance().code()
        + ":"
        + asked.owed().period().text();
  }

  /** Pays every line that was allowed, in order, and tells of each line as soon as it is done. */
  public void pay(
      List<Checked> checked, Caller caller, BiConsumer<BatchLine, Decision<PaymentFile>> told) {
    for (Checked each : checked) {
      told.accept(
          each.line(), each.request().then(asked -> payments.pay(asked, keyed(asked, caller))));
    }
  }

  private Caller keyed(PayRequest asked, Caller caller) {
    String amount = asked.owed().stated().map(stated -> String.valueOf(stated.fen())).orElse("");
    String base =
        String.join(
            ":", "batch", caller.requestId(), liability(asked), amount, asked.method().code());
    return caller.asking(payments.keyForNextTry(base));
  }
}
