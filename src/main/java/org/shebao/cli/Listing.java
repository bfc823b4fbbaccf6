package org.shebao.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A list of results: one JSON object a line, or one table. */
record Listing(Output output) {

  /**
   * @param view the JSON of one item
   * @param labels the column headers, as {@code label.NAME}
   * @param row the cells of one item
   */
  <T> void print(
      Collection<T> items,
      Function<T, View> view,
      List<String> labels,
      Function<T, List<String>> row) {
    if (output.isJson()) {
      items.forEach(item -> output.result(view.apply(item)));
    } else if (items.isEmpty()) {
      output.message("list.empty", Map.of());
    } else {
      List<List<String>> rows = new ArrayList<>();
      rows.add(labels.stream().map(name -> output.messages().text("label." + name)).toList());
      items.forEach(item -> rows.add(row.apply(item)));
      output.result(new Table(rows));
    }
  }

  private record Table(List<List<String>> rows) implements View {
    @Override
    public void json(JsonObject json) {
      throw new IllegalStateException("a table is text");
    }

    @Override
    public void text(Page page) {
      page.table(rows);
    }
  }
}
