package org.shebao.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shebao.bill.TradeBillLine;
import org.shebao.casework.CaseKind;
import org.shebao.engine.Caller;
import org.shebao.engine.CaseFile;
import org.shebao.engine.EvidenceArchive;
import org.shebao.engine.PaymentFile;
import org.shebao.ledger.BookedEntry;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundState;

/**
 * The papers of one case, for whoever has to be convinced: the letter first, then what it rests on.
 * Names and numbers of persons are masked in it as everywhere.
 */
final class EvidencePack {
  private final Session session;
  private final Messages messages;
  private final EvidenceArchive archive = new EvidenceArchive();

  private EvidencePack(Session session) {
    this.session = session;
    this.messages = session.messages();
  }

  static EvidencePack of(Session session, CaseFile file, List<ShownBill> bills, Caller caller) {
    EvidencePack pack = new EvidencePack(session);
    if (file.about().kind() == CaseKind.DUPLICATE_CHARGE) {
      pack.addLetter(new DuplicateLetter(file, session.station().ensureProfile(caller), caller));
    }
    pack.addBoth("case", new CaseView(file));
    file.payment().ifPresent(payment -> pack.add(payment, bills));
    return pack;
  }

  EvidenceArchive archive() {
    return archive;
  }

  private void addLetter(DuplicateLetter letter) {
    Page page = new Page(messages);
    letter.writeOn(page);
    archive.add("letter.txt", String.join("\n", page.lines()) + "\n");
  }

  private void add(PaymentFile payment, List<ShownBill> bills) {
    String id = payment.payment().id();
    addBoth("payment", new PaymentView(payment));
    payment.receipt().ifPresent(receipt -> addVoucher(receipt.number()));
    payment.aftermath().refunds().stream()
        .filter(refund -> refund.state() == RefundState.REFUNDED)
        .map(Refund::id)
        .forEach(this::addVoucher);
    for (int i = 0; i < bills.size(); i++) {
      archive.add("bills/bill-" + (i + 1) + ".txt", billLines(bills.get(i), id));
    }
    addProofs(session.station().ledger().history(id));
  }

  private void addVoucher(String number) {
    session
        .station()
        .receipts()
        .show(number)
        .ifAccepted(paper -> add("vouchers/" + number + ".txt", PaperView.of(paper)));
  }

  /** What the bill says of the payment, as the provider wrote it, or that it says nothing. */
  private String billLines(ShownBill bill, String paymentId) {
    List<TradeBillLine> lines = bill.lines().of(paymentId);
    String digest = EvidenceArchive.digest(bill.text().getBytes(StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder();
    line(text, messages.text("pack.bill", Map.of("file", bill.name(), "digest", digest)));
    line(
        text,
        messages.text(
            lines.isEmpty() ? "pack.bill.none" : "pack.bill.lines",
            Map.of("payment", paymentId, "count", String.valueOf(lines.size()))));
    line(text, bill.header());
    lines.forEach(each -> line(text, each.text()));
    return text.toString();
  }

  /** Each entry as the bytes whose digest the journal keeps, and the digests. */
  private void addProofs(List<BookedEntry> history) {
    StringBuilder index = new StringBuilder();
    line(index, messages.text("pack.proofs"));
    for (BookedEntry booked : history) {
      String name = String.format(Locale.ROOT, "proofs/entry-%06d.txt", booked.seq());
      byte[] canonical = booked.entry().canonical(booked.seq());
      archive.add(name, new String(canonical, StandardCharsets.UTF_8));
      line(index, booked.leafHash() + "  " + name);
    }
    archive.add("proofs/entries.txt", index.toString());
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private void addBoth(String name, View view) {
    add(name + ".txt", view);
    archive.add(name + ".json", session.output().as(Output.Format.JSON).rendered(view));
  }

  private void add(String name, View view) {
    archive.add(name, session.output().as(Output.Format.TEXT).rendered(view));
  }
}
