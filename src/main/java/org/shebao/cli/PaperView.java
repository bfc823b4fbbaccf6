package org.shebao.cli;

import org.shebao.engine.CorrectionPaper;
import org.shebao.engine.Paper;
import org.shebao.engine.ReceiptFile;
import org.shebao.engine.RefundPaper;

/** How a paper that a citizen takes home is shown. */
final class PaperView {
  private PaperView() {}

  static View of(Paper paper) {
    if (paper instanceof ReceiptFile receipt) {
      return new ReceiptView(receipt);
    }
    return paper instanceof CorrectionPaper correction
        ? new CorrectionPaperView(correction)
        : new RefundPaperView((RefundPaper) paper);
  }
}
