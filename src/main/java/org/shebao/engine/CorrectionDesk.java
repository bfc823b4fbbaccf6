package org.shebao.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.shebao.correction.Amendment;
import org.shebao.correction.Correction;
import org.shebao.crypto.DocumentIndex;
import org.shebao.person.PersonName;
import org.shebao.person.PhoneNumber;
import org.shebao.person.Subsidy;
import org.shebao.region.PayerGroup;
import org.shebao.rule.Decision;

/** Corrects what is on record about a person (article section 5 row 3; G31). */
public final class CorrectionDesk {
  private final Books books;
  private final CorrectionBooking booking;
  private final DocumentIndex index;

  CorrectionDesk(Books books, CorrectionBooking booking, DocumentIndex index) {
    this.books = books;
    this.booking = booking;
    this.index = index;
  }

  /** 异议申请: takes down what a person says is wrong; nothing on record changes yet. */
  public Decision<CorrectionFile> object(String personId, Amendment proposed, Caller caller) {
    return once(
        request(personId, proposed, caller),
        caller,
        pages -> booking.object(pages, personId, proposed, caller));
  }

  /** What is personal is kept as a keyed hash: enough to tell another request by. */
  private Request request(String personId, Amendment proposed, Caller caller) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("person", personId);
    fields.put("name", hidden(proposed.name().map(PersonName::text)));
    fields.put(
        "document",
        hidden(
            proposed.document().map(document -> document.type().code() + ":" + document.number())));
    fields.put("phone", hidden(proposed.phone().map(PhoneNumber::digits)));
    fields.put("subsidy", hidden(proposed.subsidy().map(Subsidy::code)));
    fields.put("payerGroup", proposed.payerGroup().map(PayerGroup::code).orElse(""));
    return new Request(caller.requestId(), "correct", fields, "");
  }

  private String hidden(Optional<String> value) {
    return value.map(present -> index.of("request", present)).orElse("");
  }

  /** 线下窗口复核: a second operator approves, and the record is corrected at once. */
  public Decision<CorrectionFile> approve(String correctionId, String reason, Caller caller) {
    return once(
        review(correctionId, true, reason, caller),
        caller,
        pages -> booking.approve(pages, correctionId, reason, caller));
  }

  /** 线下窗口复核: a second operator turns the correction down. */
  public Decision<CorrectionFile> reject(String correctionId, String reason, Caller caller) {
    return once(
        review(correctionId, false, reason, caller),
        caller,
        pages -> booking.reject(pages, correctionId, reason, caller));
  }

  private Request review(String correctionId, boolean approve, String reason, Caller caller) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("correction", correctionId);
    fields.put("approve", String.valueOf(approve));
    fields.put("reason", index.of("request", reason));
    return new Request(caller.requestId(), "correction-review", fields, "");
  }

  private Decision<CorrectionFile> once(
      Request request, Caller caller, Function<Pages, Decision<CorrectionFile>> step) {
    return books.write(
        caller,
        pages ->
            Requests.once(
                pages,
                request,
                caller,
                id -> booking.file(pages, pages.corrections().find(id).orElseThrow()),
                () -> step.apply(pages),
                file -> file.correction().id()));
  }

  public Decision<CorrectionFile> show(String correctionId) {
    return books.read(
        pages ->
            CorrectionBooking.find(pages, correctionId)
                .map(correction -> booking.file(pages, correction)));
  }

  /**
   * The corrections of everybody, oldest first.
   *
   * @param openOnly only those that wait for their review
   */
  public List<CorrectionFile> list(boolean openOnly) {
    return books.read(
        pages ->
            pages.corrections().all().stream()
                .filter(correction -> !openOnly || correction.isOpen())
                .map(correction -> booking.file(pages, correction))
                .toList());
  }

  /** The corrections of one person, oldest first. */
  public List<Correction> of(String personId) {
    return books.read(pages -> pages.corrections().of(personId));
  }
}
