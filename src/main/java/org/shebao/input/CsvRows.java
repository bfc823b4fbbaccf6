package org.shebao.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CSV file with a header (RFC 4180, UTF-8, with or without a byte order mark). Every getter names
 * the file, the line and the column when a value is missing.
 */
public final class CsvRows {
  private CsvRows() {}

  /** One line of the file, read by column name. */
  public static final class Row {
    private final NamedCsvRecord row;
    private final String place;

    private Row(NamedCsvRecord row, String file) {
      this.row = row;
      this.place = file + ":" + row.getStartingLineNumber();
    }

    /** The line number in the file, from 1, the header included. */
    public long line() {
      return row.getStartingLineNumber();
    }

    /** {@code file:line}. */
    public String place() {
      return place;
    }

    /** {@code file:line column}. */
    public String place(String column) {
      return place + " " + column;
    }

    public Optional<String> optional(String column) {
      return row.findField(column).map(String::strip).filter(value -> !value.isEmpty());
    }

    public String text(String column) {
      return optional(column).orElseThrow(() -> new InputException(place(column), "missing"));
    }
  }

  /**
   * All lines of a file.
   *
   * @param file how the writer knows the file
   * @throws InputException when it is not CSV, has no header or a line of another length
   */
  public static List<Row> read(String text, String file) {
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().skipEmptyLines(true).ofNamedCsvRecord(clean)) {
      List<Row> rows = new ArrayList<>();
      for (NamedCsvRecord each : reader) {
        rows.add(new Row(each, file));
      }
      if (rows.isEmpty()) {
        throw new InputException(file, "csv.empty");
      }
      return rows;
    } catch (CsvParseException e) {
      // The parser's message may quote the line; its cause, where it has one, only counts fields.
      throw new InputException(file, "csv.syntax");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
