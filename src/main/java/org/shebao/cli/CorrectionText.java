package org.shebao.cli;

import org.shebao.correction.Correction;
import org.shebao.correction.CounterReview;
import org.shebao.correction.PersonField;
import org.shebao.engine.CorrectionFile;
import org.shebao.person.IdentityDocument;
import org.shebao.person.Particulars;

/** What a correction changes, as it may be shown: masked where it is personal. */
final class CorrectionText {
  private CorrectionText() {}

  /** The changed fields as an array, each with its masked values or codes. */
  static void changes(CorrectionFile file, JsonObject json) {
    json.objects(
        "changes",
        file.correction().proposed().fields(),
        (each, field) ->
            each.text("field", field.code())
                .text("before", code(field, file.before()))
                .text("after", code(field, file.after())));
  }

  /** One line for each changed field. */
  static void changes(CorrectionFile file, Page page) {
    Messages messages = page.messages();
    boolean hidden = false;
    for (PersonField field : file.correction().proposed().fields()) {
      String before = words(field, file.before(), messages);
      String after = words(field, file.after(), messages);
      page.fact("label." + field.code(), before + " → " + after);
      hidden |= before.equals(after);
    }
    if (hidden) {
      page.note("correction.hidden");
    }
  }

  private static String code(PersonField field, Particulars record) {
    return switch (field) {
      case NAME -> record.person().name().masked();
      case DOCUMENT -> record.person().document().toString();
      case PHONE -> record.person().phone().masked();
      case SUBSIDY -> record.person().subsidy().code();
      case PAYER_GROUP -> record.payerGroup().code();
    };
  }

  private static String words(PersonField field, Particulars record, Messages messages) {
    return switch (field) {
      case DOCUMENT -> document(record.person().document(), messages);
      case SUBSIDY -> messages.text("subsidy." + record.person().subsidy().code());
      case PAYER_GROUP -> messages.text("payer-group." + record.payerGroup().code());
      case NAME, PHONE -> code(field, record);
    };
  }

  static String document(IdentityDocument document, Messages messages) {
    return messages.text("document-type." + document.type().code()) + " " + document.masked();
  }

  /** The names of the changed fields. */
  static String fields(Correction correction, Messages messages) {
    return Shown.words(
        "label", correction.proposed().fields().stream().map(PersonField::code).toList(), messages);
  }

  static String review(CounterReview review) {
    return review.operator() + " " + Shown.instant(review.at()) + "  " + review.reason();
  }
}
