package org.shebao.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.shebao.calendar.BusinessDay;
import org.shebao.engine.Caller;
import org.shebao.engine.Notice;
import org.shebao.engine.Owed;
import org.shebao.engine.PayRequest;
import org.shebao.engine.PaymentFile;
import org.shebao.engine.Preview;
import org.shebao.identifier.IdentifierKind;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.payment.PaymentMethod;
import org.shebao.rule.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shebao pay PERSON}: takes one payment. */
@Command(name = "pay")
final class PayCommand implements Callable<Integer> {
  private static final int CARD_HEAD = 6;
  private static final int CARD_TAIL = 4;

  private final Session session;

  @Mixin OwedOptions what;

  @Option(names = "--method", paramLabel = "METHOD")
  String method;

  @Option(names = "--payer", paramLabel = "PERSON")
  String payer;

  @Option(names = "--card-file", paramLabel = "FILE|-")
  String cardFile;

  @Mixin WriteOptions write;

  PayCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    PayRequest asked = request();
    Caller caller = session.caller(write);
    Decision<Preview> preview =
        session
            .station()
            .previews()
            .preview(asked.personId(), asked.owed(), asked.subsidyRuledOut(), caller);
    Decision<PaymentFile> paid = session.station().payments().pay(asked, caller);
    List<Notice> warnings = preview.fold(Preview::notices, refusal -> List.of());
    return Outcome.print(session, paid, caller, warnings);
  }

  private PayRequest request() {
    String person = OwedOptions.required(what.person, "PERSON");
    Owed owed = what.owed();
    PaymentMethod chosen = method(OwedOptions.required(method, "--method"));
    boolean proxy = chosen == PaymentMethod.FAMILY_PROXY;
    if (proxy != (payer != null)) {
      throw new InputException("--payer", proxy ? "payer.missing" : "payer.unexpected");
    }
    if (cardFile != null && !chosen.isCard()) {
      throw new InputException("--card-file", "card.unexpected");
    }
    return new PayRequest(
        person,
        owed,
        chosen,
        Optional.ofNullable(payer),
        Optional.ofNullable(cardFile).map(this::maskedCard),
        what.confirmNoSubsidy,
        false);
  }

  static PaymentMethod method(String code) {
    return PaymentMethod.ofCode(code)
        .orElseThrow(
            () ->
                new InputException(
                    new Problem("--method", "method.unknown")
                        .with(
                            "known",
                            Arrays.stream(PaymentMethod.values())
                                .map(PaymentMethod::code)
                                .collect(Collectors.joining(" ")))));
  }

  /** Checks the card and keeps no more of it than its first six and last four digits. */
  private String maskedCard(String file) {
    String card = IdentifierKind.normalise(session.read(file, "--card-file"));
    LocalDate today = BusinessDay.of(session.now());
    for (IdentifierKind kind : IdentifierKind.values()) {
      if (kind.isPaymentSecret() && kind.check(card, today, "").isEmpty()) {
        throw new InputException("--card-file", "card.payment-code");
      }
    }
    IdentifierKind.UNIONPAY_CARD
        .check(card, today, "--card-file")
        .ifPresent(
            problem -> {
              throw new InputException(problem);
            });
    return card.substring(0, CARD_HEAD) + "****" + card.substring(card.length() - CARD_TAIL);
  }
}
