package org.shebao.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.shebao.input.CsvRows;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.payment.Terms;
import org.shebao.person.IdentityDocument;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * Takes a whole roster. Every line is checked before any is paid; the key of a line is made of what
 * it says, so that the same file again pays nothing twice and tries again only what failed.
 */
public final class BatchDesk {
  /** So many lines share their commits: most of what can be gained, and never long unreported. */
  static final int GROUP = 100;

  private final Books books;
  private final PaymentCheck check;
  private final PaymentDesk payments;

  BatchDesk(Books books, PaymentCheck check, PaymentDesk payments) {
    this.books = books;
    this.check = check;
    this.payments = payments;
  }

  /** A line that can be understood, and the payment it asks for or why it cannot be paid. */
  public record Checked(BatchLine line, Decision<Asked> asked) {}

  /**
   * Reads and checks a roster without paying.
   *
   * @throws InputException with every malformed line, and every line that repeats another
   */
  public List<Checked> check(String text, String file, Caller caller) {
    List<BatchLine> lines = lines(text, file, caller.today());
    List<Checked> checked =
        books.read(
            pages ->
                lines.stream().map(line -> new Checked(line, asked(pages, line, caller))).toList());
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

  private Decision<Asked> asked(Pages pages, BatchLine line, Caller caller) {
    if (line.personId().isPresent()) {
      PayRequest request = request(line.personId().get(), line);
      return allowed(pages, request, () -> check.terms(pages, request, caller), caller);
    }
    return named(pages, line)
        .then(
            file -> {
              PayRequest request = request(file.person().id(), line);
              return allowed(
                  pages, request, () -> check.terms(pages, file, request, caller), caller);
            });
  }

  private static PayRequest request(String personId, BatchLine line) {
    return new PayRequest(
        personId,
        line.owed(),
        line.method(),
        Optional.empty(),
        Optional.empty(),
        false,
        line.document().isPresent());
  }

  /** The person whose card is bound with the document and the name of the line. */
  private static Decision<PersonFile> named(Pages pages, BatchLine line) {
    IdentityDocument document = line.document().orElseThrow();
    return Decision.of(
            PersonFiles.findBound(pages, document),
            Refusal.of(RuleCode.PERSON_NOT_BOUND).with("person", document.masked()))
        .then(
            file ->
                file.person().name().equals(line.name().orElseThrow())
                    ? Decision.accepted(file)
                    : Decision.refused(
                        Refusal.of(RuleCode.NAME_DIFFERS).with("person", file.person().id())));
  }

  /** The key that says what the line says, or the next in line when the tries so far failed. */
  private static String keyForNextTry(Pages pages, PayRequest request, Caller caller) {
    String amount = request.owed().stated().map(stated -> String.valueOf(stated.fen())).orElse("");
    String base =
        String.join(
            ":", "batch", caller.requestId(), liability(request), amount, request.method().code());
    String key = base;
    for (int attempt = 2; endedWithoutMoney(pages, key); attempt++) {
      key = base + "#" + attempt;
    }
    return key;
  }

  private static boolean endedWithoutMoney(Pages pages, String requestId) {
    return pages
        .requests()
        .find(requestId)
        .flatMap(request -> pages.payments().find(request.subject()))
        .filter(payment -> !payment.state().mayHaveMoved())
        .isPresent();
  }

  /** Asks what paying would ask, and writes nothing. */
  private static Decision<Asked> allowed(
      Pages pages, PayRequest request, Supplier<Decision<Terms>> rules, Caller caller) {
    Asked asked = new Asked(request, keyForNextTry(pages, request, caller));
    return Requests.repeated(pages, request.under(asked.requestId()))
        .map(first -> first.map(paymentId -> asked))
        .orElseGet(() -> rules.get().map(terms -> asked));
  }

  private static void refuseRepeats(List<Checked> checked, String file) {
    Map<String, Long> firstLines = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Checked each : checked) {
      each.asked()
          .ifAccepted(
              asked -> {
                Long first = firstLines.putIfAbsent(liability(asked.request()), each.line().line());
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

  /**
   * Pays every line that was allowed, in order and in groups, and tells of each line once it is on
   * disk.
   */
  public void pay(
      List<Checked> checked, Caller caller, BiConsumer<BatchLine, Decision<PaymentFile>> told) {
    for (int from = 0; from < checked.size(); from += GROUP) {
      List<Checked> group = checked.subList(from, Math.min(from + GROUP, checked.size()));
      List<Decision<PaymentFile>> files =
          payments.pay(group.stream().map(Checked::asked).toList(), caller);
      for (int i = 0; i < group.size(); i++) {
        told.accept(group.get(i).line(), files.get(i));
      }
    }
  }
}
