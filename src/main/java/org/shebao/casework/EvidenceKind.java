package org.shebao.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a resident brings, or the clerk fetches, to prove a case. */
public enum EvidenceKind {
  /** 保留凭证: the payment voucher in WeChat, or our receipt (article section 5 row 2). */
  VOUCHER,
  /** 银联对账: the line of a bank statement or of the provider's bill (article section 5 row 2). */
  STATEMENT_LINE,
  /** A document of identity, for a correction at the window (article section 5 row 3). */
  IDENTITY_DOCUMENT,
  /** Anything else that helps. */
  OTHER;

  /** The name on the command line: {@code statement-line}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<EvidenceKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }
}
