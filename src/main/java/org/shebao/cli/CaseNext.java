package org.shebao.cli;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebao.casework.Case;
import org.shebao.casework.CaseKind;
import org.shebao.casework.CaseOutcome;
import org.shebao.casework.EvidenceKind;
import org.shebao.engine.CaseFile;
import org.shebao.engine.PaymentFile;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentState;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundState;

/**
 * What to do next in a case.
 *
 * @param key the sentence, which quotes {@code command}
 * @param command ready to be typed
 */
record CaseNext(String key, Map<String, String> facts, String command) {
  private static final String CASE = "shebao troubleshoot case ";

  static CaseNext of(CaseFile file) {
    Case about = file.about();
    if (!about.isOpen()) {
      return next("case.next.reopen", CASE + "reopen " + about.id() + " --reason TEXT");
    }
    return carried(file)
        .or(() -> refunds(file))
        .or(() -> payment(file))
        .or(() -> evidence(file))
        .orElseGet(() -> end(file));
  }

  private static CaseNext next(String key, String command) {
    return new CaseNext(key, Map.of("command", command), command);
  }

  /** A refund that came too late, which a second person may still let go (G03). */
  private static Optional<CaseNext> carried(CaseFile file) {
    return file.refunds().stream()
        .filter(refund -> refund.state() == RefundState.CARRIED_TO_NEXT_POOL)
        .map(refund -> "shebao refund override " + refund.id() + " --reason TEXT")
        .map(override -> next("case.next.approve", override))
        .findFirst();
  }

  /** A refund that is under way, in this case or beside it. */
  private static Optional<CaseNext> refunds(CaseFile file) {
    return Stream.concat(
            file.refunds().stream(),
            file.payment().stream().flatMap(each -> each.aftermath().refunds().stream()))
        .flatMap(refund -> refund(refund).stream())
        .findFirst();
  }

  private static Optional<CaseNext> refund(Refund refund) {
    if (refund.state() == RefundState.AWAITING_APPROVAL) {
      String review = "shebao refund review " + refund.id() + " --approve --reason TEXT";
      return Optional.of(next("case.next.approve", review));
    }
    return Optional.of(refund)
        .filter(each -> each.state().isAtProvider())
        .map(each -> next("case.next.ask", "shebao pay resolve " + each.target().paymentId()));
  }

  private static Optional<CaseNext> payment(CaseFile file) {
    return file.payment()
        .map(PaymentFile::payment)
        .flatMap(payment -> payment(file.about(), payment));
  }

  /** A payment whose outcome is open, or of which nobody knows a second charge yet. */
  private static Optional<CaseNext> payment(Case about, Payment payment) {
    String ask = "shebao pay resolve " + payment.id();
    boolean unproven =
        about.kind() == CaseKind.DUPLICATE_CHARGE && about.subject().reference().isEmpty();
    if (unproven) {
      Map<String, String> facts = Map.of("command", ask, "case", about.id());
      return Optional.of(new CaseNext("case.next.ask-charge", facts, ask));
    }
    return Optional.of(payment)
        .filter(each -> each.state() == PaymentState.UNKNOWN)
        .map(each -> next("case.next.ask", ask));
  }

  private static Optional<CaseNext> evidence(CaseFile file) {
    if (file.missing().isEmpty()) {
      return Optional.empty();
    }
    String command =
        file.missing().stream()
            .map(kind -> " --evidence " + kind.code() + "=FILE")
            .collect(Collectors.joining("", CASE + "note " + file.about().id(), ""));
    return Optional.of(
        new CaseNext(
            "case.next.evidence",
            Map.of("command", command, "missing", words(file.missing().stream())),
            command));
  }

  private static String words(Stream<EvidenceKind> kinds) {
    return kinds.map(kind -> "@evidence." + kind.code()).collect(Collectors.joining(" "));
  }

  private static CaseNext end(CaseFile file) {
    Case about = file.about();
    String resolve = CASE + "resolve " + about.id();
    if (isRefundable(file) || isDeclined(file)) {
      return next("case.next.refund", resolve + " --action refund --reason TEXT");
    }
    CaseOutcome outcome =
        about.kind().outcomes().contains(CaseOutcome.SETTLED)
            ? CaseOutcome.SETTLED
            : CaseOutcome.UPHELD;
    return next("case.next.resolve", resolve + " --outcome " + outcome.code() + " --reason TEXT");
  }

  private static boolean isRefundable(CaseFile file) {
    return switch (file.about().kind()) {
      case DUPLICATE_CHARGE -> file.payment().stream().anyMatch(each -> waits(file.about(), each));
      case FAULT_ORDER ->
          file.payment().filter(each -> each.payment().state() == PaymentState.PAID).isPresent();
      case WRONG_INFORMATION, PAYMENT_FAILED, OTHER -> false;
    };
  }

  private static boolean waits(Case about, PaymentFile payment) {
    return payment.aftermath().surplus().stream()
        .filter(each -> about.subject().reference().equals(Optional.of(each.transactionNo())))
        .anyMatch(each -> each.waiting().isPositive());
  }

  /** Whether money that is owed was declined by the provider. */
  private static boolean isDeclined(CaseFile file) {
    return file.payment().stream()
        .flatMap(each -> each.aftermath().refunds().stream())
        .filter(refund -> refund.state() == RefundState.DECLINED && refund.kind().isOwed())
        .map(refund -> Optional.of(refund.target().transactionNo()))
        .anyMatch(file.about().subject().reference()::equals);
  }
}
