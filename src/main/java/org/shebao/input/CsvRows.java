package org.shebao.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CSV file with a header (RFC 4180, UTF-8, with or without a byte order mark). Every getter names
 * the file, the line and the column when a value is missing.
 */
public final class CsvRows {
  /** How the parser tells where it gave up, in the digits of the machine's own language. */
  private static final Pattern STARTED_IN_LINE =
      Pattern.compile("started in line (\\p{Nd}{1,9})\\b");

  private CsvRows() {}

  /** One line of the file, read by column name. */
  public static final class Row {
    private final List<String> header;
    private final CsvRecord row;
    private final String place;

    private Row(List<String> header, CsvRecord row, String file) {
      this.header = header;
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
      int index = header.indexOf(column);
      return index < 0
          ? Optional.empty()
          : Optional.of(row.getField(index).strip()).filter(value -> !value.isEmpty());
    }

    public String text(String column) {
      return optional(column).orElseThrow(() -> new InputException(place(column), "missing"));
    }
  }

  /**
   * All lines of a file.
   *
   * @param file how the writer knows the file
   * @throws InputException when it is not CSV, has no line but the header, repeats a column, or has
   *     lines of another length, all of which are named
   */
  public static List<Row> read(String text, String file) {
    List<CsvRecord> records = records(text, file);
    if (records.size() < 2) {
      throw new InputException(file, "csv.empty");
    }
    List<String> header = records.get(0).getFields().stream().map(String::strip).toList();
    if (new HashSet<>(header).size() < header.size()) {
      throw new InputException(
          file + ":" + records.get(0).getStartingLineNumber(), "csv.repeated-column");
    }
    List<Row> rows = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (CsvRecord each : records.subList(1, records.size())) {
      Row row = new Row(header, each, file);
      rows.add(row);
      if (each.getFieldCount() != header.size()) {
        problems.add(
            new Problem(row.place(), "csv.columns")
                .with("actual", each.getFieldCount())
                .with("expected", header.size()));
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return rows;
  }

  private static List<CsvRecord> records(String text, String file) {
    String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(clean)) {
      return reader.stream().toList();
    } catch (CsvParseException e) {
      throw new InputException(place(e, file), "csv.syntax");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The line only: what else the parser says may quote the file. */
  private static String place(CsvParseException e, String file) {
    Matcher line = STARTED_IN_LINE.matcher(String.valueOf(e.getMessage()));
    return line.find() ? file + ":" + Integer.parseInt(line.group(1)) : file;
  }
}
