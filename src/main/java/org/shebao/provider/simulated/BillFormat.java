package org.shebao.provider.simulated;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebao.input.Resources;
import org.shebao.money.Money;
import org.shebao.provider.ChargeOrder;
import org.shebao.provider.ProviderMethod;
import org.shebao.provider.RefundAnswer;

/**
 * The lines of WeChat Pay's trade bill of type ALL with its 27 columns (交易账单详细说明, format-trade.html
 * of 2024-11-25). Header cells stand bare, every value behind a backtick; nothing is quoted. This
 * provider takes no fee and gives no coupons.
 */
final class BillFormat {
  private static final List<String> HEADERS =
      Resources.text(BillFormat.class, "trade-bill-header.txt").lines().toList();

  private static final String APP_ID = "wx0000000000000000";
  private static final String MERCHANT = "1900000001";
  private static final String NO_SUB_MERCHANT = "0";
  private static final String NO_DEVICE = "";
  private static final String NO_ATTACHMENT = "";
  private static final String NO_FEE_NOTE = "";

  /** The provider knows nobody: one payer stands for all. */
  private static final String PAYER = "oSimulated000000000000000000";

  /** The payer scans the counter's code; only such orders can be closed (section 2.4). */
  private static final String TRADE_TYPE = "NATIVE";

  private static final String CURRENCY = "CNY";
  private static final String NO_FEE = "0.00000";
  private static final String NO_RATE = "0.00%";
  private static final String NO_NUMBER = "0";

  private BillFormat() {}

  static String header() {
    return HEADERS.get(0);
  }

  static String summaryHeader() {
    return HEADERS.get(1);
  }

  static String summary(BillTotals totals) {
    return line(
        List.of(
            String.valueOf(totals.rows()),
            totals.paid().yuan(),
            totals.refunded().yuan(),
            Money.ZERO.yuan(),
            NO_FEE,
            totals.paid().yuan(),
            totals.refunded().yuan()));
  }

  static String row(BillRow row) {
    ChargeOrder order = row.order();
    Optional<BillRow.Refund> refund = row.refund();
    String paid = (refund.isPresent() ? Money.ZERO : row.amount()).yuan();
    String refunded = (refund.isPresent() ? row.amount() : Money.ZERO).yuan();
    return line(
        List.of(
            ShanghaiTime.seconds(row.mark().at()),
            APP_ID,
            MERCHANT,
            NO_SUB_MERCHANT,
            NO_DEVICE,
            row.transactionNo(),
            order.orderNo(),
            PAYER,
            TRADE_TYPE,
            refund.isPresent() ? "REFUND" : "SUCCESS",
            bank(order.method()),
            CURRENCY,
            paid,
            Money.ZERO.yuan(),
            refund.isPresent() ? row.mark().number() : NO_NUMBER,
            refund.map(BillRow.Refund::refundNo).orElse(NO_NUMBER),
            refunded,
            Money.ZERO.yuan(),
            refund.isPresent() ? "ORIGINAL" : "",
            refund.map(r -> status(r.kind())).orElse(""),
            escaped(order.description()),
            NO_ATTACHMENT,
            NO_FEE,
            NO_RATE,
            paid,
            refunded,
            NO_FEE_NOTE));
  }

  /** Bills have other words for how a refund stands than answers have. */
  private static String status(RefundAnswer.Kind kind) {
    return switch (kind) {
      case SUCCEEDED -> "SUCCESS";
      case ABNORMAL -> "CHANGE";
      default -> "PROCESSING";
    };
  }

  /** Real bank codes name the issuer, whom this provider does not know. */
  private static String bank(ProviderMethod method) {
    return switch (method) {
      case WALLET -> "OTHERS";
      case DEBIT_CARD -> "CUP_DEBIT";
      case CREDIT_CARD -> "CUP_CREDIT";
      case QUICKPASS -> "CUP_QUICKPASS";
      case AGREEMENT_DEBIT -> "CUP_AGREEMENT";
      case ECNY -> "ECNY";
    };
  }

  /** A comma becomes a backslash and a blank, a line break the two characters that write it. */
  private static String escaped(String text) {
    return text.replace(",", "\\ ").replace("\r", "\\r").replace("\n", "\\n");
  }

  private static String line(List<String> values) {
    return values.stream().map(value -> "`" + value).collect(Collectors.joining(","));
  }
}
