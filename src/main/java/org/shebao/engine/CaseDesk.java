package org.shebao.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebao.casework.Case;
import org.shebao.casework.CaseEvent;
import org.shebao.casework.CaseOutcome;
import org.shebao.crypto.Sm3;
import org.shebao.input.InputException;
import org.shebao.money.Money;
import org.shebao.rule.Decision;

/**
 * Works on residents' cases (article section 5). It moves no money itself: a refund is asked for at
 * the {@link RefundDesk}, under its rules, and the case ends when the money is back.
 */
public final class CaseDesk {
  private final Books books;
  private final CaseFiles files;
  private final CaseBooking booking;
  private final RefundDesk refunds;

  CaseDesk(Books books, CaseFiles files, CaseBooking booking, RefundDesk refunds) {
    this.books = books;
    this.files = files;
    this.booking = booking;
    this.refunds = refunds;
  }

  /**
   * Opens a case.
   *
   * @throws InputException when it is not said whom or what it is about
   */
  public Decision<CaseFile> open(CaseRequest asked, Caller caller) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", asked.kind().code());
    fields.put("payment", asked.about().paymentId().orElse(""));
    fields.put("person", asked.about().personId().orElse(""));
    fields.put("owner", asked.owner().orElse(""));
    fields.put("evidence", digests(asked.evidence()));
    return written(
        "case-open",
        withText(fields, asked.note()),
        caller,
        pages ->
            CaseRules.subject(pages, asked)
                .then(subject -> CaseRules.free(pages, asked.kind(), subject))
                .map(subject -> opened(pages, asked, subject, caller)));
  }

  private Case opened(Pages pages, CaseRequest asked, Case.Subject subject, Caller caller) {
    Case opened = booking.open(pages, asked.kind(), subject, asked.note(), "", caller);
    Case shown = shown(pages, opened, asked.evidence(), caller);
    return asked.owner().map(owner -> assigned(pages, shown, owner, caller)).orElse(shown);
  }

  private Case shown(Pages pages, Case about, List<ShownEvidence> evidence, Caller caller) {
    evidence.forEach(each -> booking.add(pages, about, each.recorded(), caller));
    return about;
  }

  private Case assigned(Pages pages, Case open, String owner, Caller caller) {
    return booking.write(pages, open, CaseEvent.Kind.ASSIGNED, "", owner, caller);
  }

  /** Adds a note, files of evidence, or both; also to a case that is resolved. */
  public Decision<CaseFile> note(
      String caseId, Optional<String> text, List<ShownEvidence> evidence, Caller caller) {
    return written(
        "case-note",
        withText(Map.of("case", caseId, "evidence", digests(evidence)), text.orElse("")),
        caller,
        pages ->
            CaseRules.find(pages, caseId)
                .map(found -> noted(pages, found, text, caller))
                .map(found -> shown(pages, found, evidence, caller)));
  }

  private Case noted(Pages pages, Case found, Optional<String> text, Caller caller) {
    return text.map(note -> booking.write(pages, found, CaseEvent.Kind.NOTED, note, "", caller))
        .orElse(found);
  }

  /** Says who works on it. */
  public Decision<CaseFile> assign(String caseId, String owner, Caller caller) {
    return written(
        "case-assign",
        Map.of("case", caseId, "owner", owner),
        caller,
        pages -> CaseRules.open(pages, caseId).map(open -> assigned(pages, open, owner, caller)));
  }

  /**
   * Ends a case without money.
   *
   * @throws InputException for an outcome that this kind of case does not have
   */
  public Decision<CaseFile> resolve(
      String caseId, CaseOutcome outcome, String reason, Caller caller) {
    return written(
        "case-resolve",
        withText(Map.of("case", caseId, "outcome", outcome.code()), reason),
        caller,
        pages ->
            CaseRules.open(pages, caseId)
                .then(open -> CaseRules.resolvable(pages, open, outcome))
                .map(open -> booking.resolve(pages, open, outcome, reason, caller)));
  }

  /**
   * Asks for the refund that a case calls for. The case is resolved in the transaction that books
   * the money as back, now or later; until then it stays open and names the refund.
   *
   * @param amount how much; empty for all that can go back
   * @throws InputException when the case is not about a payment
   */
  public Decision<CaseRefund> refund(
      String caseId, Optional<Money> amount, String reason, Caller caller) {
    return books
        .read(pages -> CaseRules.find(pages, caseId).map(found -> refund(pages, found, amount)))
        .then(asked -> refunds.request(asked, new InCase(caseId, reason, booking, caller), caller))
        .map(refund -> new CaseRefund(show(caseId, caller).value(), refund));
  }

  private static RefundRequest refund(Pages pages, Case about, Optional<Money> amount) {
    return new RefundRequest(
        about.subject().paymentId().orElse(""), CaseRules.refundKind(pages, about), amount);
  }

  /** Takes up a resolved case again; its time has run on. */
  public Decision<CaseFile> reopen(String caseId, String reason, Caller caller) {
    return written(
        "case-reopen",
        withText(Map.of("case", caseId), reason),
        caller,
        pages ->
            CaseRules.resolved(pages, caseId)
                .then(
                    found ->
                        CaseRules.free(pages, found.kind(), found.subject())
                            .map(subject -> reopened(pages, found, reason, caller))));
  }

  private Case reopened(Pages pages, Case resolved, String reason, Caller caller) {
    return booking.write(pages, resolved, CaseEvent.Kind.REOPENED, reason, "", caller);
  }

  public Decision<CaseFile> show(String caseId, Caller caller) {
    return books.read(
        pages ->
            CaseRules.find(pages, caseId).map(found -> files.file(pages, found, caller.now())));
  }

  /** Oldest first. */
  public List<CaseFile> list(CaseFilter filter, Caller caller) {
    return books.read(
        pages ->
            pages.cases().all().stream()
                .filter(filter::fits)
                .map(each -> files.file(pages, each, caller.now()))
                .filter(filter::fits)
                .toList());
  }

  private Decision<CaseFile> written(
      String command,
      Map<String, String> fields,
      Caller caller,
      Function<Pages, Decision<Case>> anew) {
    return books.write(
        caller,
        pages ->
            Requests.once(
                    pages,
                    new Request(caller.requestId(), command, fields, ""),
                    caller,
                    id -> pages.cases().find(id).orElseThrow(),
                    () -> anew.apply(pages),
                    Case::id)
                .map(about -> files.file(pages, about, caller.now())));
  }

  /** What was written may name somebody, so that requests remember its digest alone. */
  static Map<String, String> withText(Map<String, String> fields, String text) {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put("text", Sm3.hex(text.getBytes(StandardCharsets.UTF_8)));
    return more;
  }

  private static String digests(List<ShownEvidence> evidence) {
    return evidence.stream()
        .map(ShownEvidence::recorded)
        .map(each -> each.kind().code() + ":" + each.sm3())
        .collect(Collectors.joining(" "));
  }
}
