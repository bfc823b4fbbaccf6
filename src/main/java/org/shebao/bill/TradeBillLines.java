package org.shebao.bill;

import java.util.List;
import org.shebao.input.InputException;

/**
 * The lines of one WeChat Pay trade bill (交易账单, type ALL; wechatpay.md section 4), as they stand in
 * the file.
 *
 * @param lines in the order of the file
 * @param addsUp whether the bill's own summary counts and sums these very lines; a line that was
 *     doubled or altered on its way contradicts it
 */
public record TradeBillLines(List<TradeBillLine> lines, boolean addsUp) {
  public TradeBillLines {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a bill: columns are found by their names, a byte order mark and the backticks before the
   * values are dropped, and lines may end in either way.
   *
   * @param file how the reader knows the file; every problem names it, the line and the column
   * @throws InputException when it is no such bill, or not all of one
   */
  public static TradeBillLines read(String text, String file) {
    return new TradeBillReader(text, file).read();
  }

  /**
   * The lines of one of our payments, its refunds included; empty when the bill does not know it.
   */
  public List<TradeBillLine> of(String orderNo) {
    return lines.stream().filter(line -> line.orderNo().equals(orderNo)).toList();
  }
}
