package org.shebao.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebao.engine.Caller;
import org.shebao.engine.PaymentFile;
import org.shebao.engine.PaymentFilter;
import org.shebao.engine.PersonFile;
import org.shebao.engine.Station;
import org.shebao.intent.Intent;
import org.shebao.intent.Understanding;
import org.shebao.payment.Payment;
import org.shebao.region.InsuranceType;
import org.shebao.region.PayerGroup;
import org.shebao.region.PaymentWindow;
import org.shebao.region.RegionCatalog;
import org.shebao.rule.Decision;

/** Gathers from the desks what this station knows about a question. */
record AskFacts(Station station, Messages messages, Caller caller) {
  private static final int A_YEAR_BACK = 1;

  /**
   * @param personId a person of this station, or null
   * @param paymentId a payment of this station, or null
   */
  Decision<AskAnswer> about(Understanding understood, String personId, String paymentId) {
    Decision<Optional<PaymentFile>> payment =
        paymentId == null
            ? Decision.accepted(Optional.empty())
            : station.payments().status(paymentId).map(Optional::of);
    return payment.then(
        found -> {
          String known =
              personId == null ? found.map(file -> file.person().id()).orElse(null) : personId;
          Decision<Optional<PersonFile>> person =
              known == null
                  ? Decision.accepted(Optional.empty())
                  : station.bindings().show(known).map(Optional::of);
          return person.map(file -> answer(understood, file, found));
        });
  }

  private AskAnswer answer(
      Understanding understood, Optional<PersonFile> person, Optional<PaymentFile> payment) {
    Intent intent = understood.intent().orElseThrow();
    String region =
        person
            .map(file -> file.latest().region())
            .orElseGet(() -> station.ensureProfile(caller).region());
    return new AskAnswer(
        understood,
        facts(intent, region, person, payment.map(PaymentFile::payment)),
        commands(intent, region, person, payment.map(file -> file.payment().id())));
  }

  private List<String> facts(
      Intent intent, String region, Optional<PersonFile> person, Optional<Payment> payment) {
    List<String> facts = new ArrayList<>();
    payment.map(this::state).ifPresent(facts::add);
    switch (intent) {
      case DEADLINE, PAY -> facts.add(window(region, person));
      case CHECK_PAID -> {
        if (payment.isEmpty()) {
          person.ifPresent(file -> facts.addAll(payments(file)));
        }
      }
      case LOCKED -> person.ifPresent(file -> facts.add(lock(file)));
      case REFUND, DUPLICATE_CHARGE -> payment.ifPresent(each -> facts.add(refundable(each)));
      default -> {
        // The general answer and the commands say all that the station knows.
      }
    }
    return facts;
  }

  private String state(Payment payment) {
    return messages.text(
        "ask.fact.payment",
        Map.of(
            "payment", payment.id(),
            "state", messages.text("state." + payment.state()),
            "amount", messages.money(payment.terms().amount()),
            "insurance", messages.text("insurance." + payment.liability().insurance().code()),
            "period", payment.liability().period().toString()));
  }

  private List<String> payments(PersonFile file) {
    LocalDate today = caller.today();
    PaymentFilter wanted =
        new PaymentFilter(
            today.minusYears(A_YEAR_BACK),
            today,
            Optional.empty(),
            Optional.of(file.person().id()));
    List<String> found =
        station.payments().list(wanted).stream().map(each -> state(each.payment())).toList();
    return found.isEmpty() ? List.of(messages.text("ask.fact.no-payment")) : found;
  }

  private String window(String region, Optional<PersonFile> person) {
    RegionCatalog catalog = station.rules().regions();
    PaymentWindow window =
        catalog
            .policy(catalog.find(region).value(), caller.today())
            .paymentWindow(insurance(person))
            .value();
    return messages.text(
        window.isOpen(caller.today()) ? "ask.fact.window-open" : "ask.fact.window-closed",
        Map.of(
            "region", messages.text("region." + region),
            "first", String.valueOf(window.firstDay()),
            "last", String.valueOf(window.lastDay()),
            "next", messages.day(window.nextOpening(caller.today()))));
  }

  private String lock(PersonFile file) {
    return station
        .verifications()
        .status(file.person().id(), caller)
        .fold(
            status ->
                status
                    .lockedUntil()
                    .map(
                        until ->
                            messages.text("ask.fact.locked", Map.of("until", Shown.instant(until))))
                    .orElseGet(() -> messages.text("ask.fact.not-locked")),
            refusal -> RefundQuoteView.sentence(refusal, messages));
  }

  private String refundable(Payment payment) {
    return station
        .refunds()
        .quote(payment.id(), caller)
        .fold(
            quote -> QuoteSentence.of(quote, messages),
            refusal -> RefundQuoteView.sentence(refusal, messages));
  }

  private static boolean isFlexible(PersonFile file) {
    return file.latest().group() == PayerGroup.FLEXIBLE;
  }

  private static InsuranceType insurance(Optional<PersonFile> person) {
    return person.filter(AskFacts::isFlexible).isPresent()
        ? InsuranceType.FLEXIBLE_PENSION
        : InsuranceType.RESIDENT_MEDICAL;
  }

  private List<String> commands(
      Intent intent, String region, Optional<PersonFile> person, Optional<String> payment) {
    Optional<String> id = person.map(file -> file.person().id());
    return switch (intent) {
      case PAY, AMOUNT_DUE, PROXY_PAY ->
          List.of(person.map(this::preview).orElse("shebao bind list"));
      case CHECK_PAID, PAY_FAILED ->
          List.of(
              payment
                  .map(each -> "shebao pay status " + each)
                  .orElseGet(() -> payments("shebao pay list", id)));
      case REFUND, DUPLICATE_CHARGE ->
          List.of(
              payment
                  .map(each -> "shebao refund quote " + each)
                  .orElseGet(() -> payments("shebao pay list", id)));
      case RECEIPT ->
          List.of(
              payment
                  .map(each -> "shebao receipt show " + each)
                  .orElseGet(() -> payments("shebao pay list", id)));
      case DEADLINE -> List.of("shebao region show " + region);
      case LOCKED -> id.map(each -> "shebao verify status " + each).stream().toList();
      case WRONG_INFO, CHANGE_REGION ->
          id.map(each -> "shebao bind show " + each).stream().toList();
      case LOST_CARD, BENEFIT_ESTIMATE, HUMAN_HELP -> List.of();
    };
  }

  private static String payments(String list, Optional<String> person) {
    return person.map(each -> list + " --person " + each).orElse(list);
  }

  private String preview(PersonFile file) {
    LocalDate today = caller.today();
    String period =
        isFlexible(file)
            ? today.toString().substring(0, "2026-11".length())
            : String.valueOf(today.getYear());
    return "shebao pay preview "
        + file.person().id()
        + " --insurance "
        + insurance(Optional.of(file)).code()
        + " --period "
        + period;
  }
}
