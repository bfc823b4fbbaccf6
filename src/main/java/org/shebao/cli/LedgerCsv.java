package org.shebao.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.shebao.calendar.BusinessDay;
import org.shebao.engine.LedgerLine;

/**
 * A day of the ledger as CSV: UTF-8, a header, lines that end with a line feed so that every text
 * tool reads them. A day on which nothing moved has the header alone.
 */
record LedgerCsv(List<LedgerLine> lines) implements OutputFile.Content {
  private static final String[] HEADER = {
    "orderNo", "providerTransaction", "kind", "state", "amountFen", "occurredAt"
  };

  @Override
  public void writeTo(OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord(HEADER);
    for (LedgerLine line : lines) {
      csv.writeRecord(
          line.orderNo(),
          line.providerTransaction(),
          line.kind(),
          line.state(),
          String.valueOf(line.amount().fen()),
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(BusinessDay.at(line.occurredAt())));
    }
    csv.flush();
  }
}
