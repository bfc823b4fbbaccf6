package org.shebao.cli;

import org.shebao.engine.Paper;
import org.shebao.engine.ReceiptFile;
import org.shebao.engine.RefundPaper;

/** How a paper that a citizen takes home is shown. */
final class PaperView {
  private PaperView() {}

  static View of(Paper paper) {
    return paper instanceof ReceiptFile receipt
        ? new ReceiptView(receipt)
        : new RefundPaperView((RefundPaper) paper);
  }
}
