package org.shebao.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebao.engine.Request;
import org.shebao.engine.RequestStore;

/** Table {@code request}: the fields as lines of {@code name=value}, with line ends escaped. */
record SqliteRequests(Sql sql) implements RequestStore {
  @Override
  public Optional<Request> find(String id) {
    return sql.one(
        "SELECT id, command, fields, subject FROM request WHERE id = ?",
        row ->
            new Request(
                row.text("id"),
                row.text("command"),
                parse(row.text("fields")),
                row.text("subject")),
        id);
  }

  @Override
  public void insert(Request request, Instant at) {
    sql.update(
        "INSERT INTO request (id, command, fields, subject, at) VALUES (?, ?, ?, ?, ?)",
        request.id(),
        request.command(),
        format(request.fields()),
        request.subject(),
        at);
  }

  private static String format(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + escape(field.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> parse(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    text.lines()
        .forEach(
            line -> {
              int equals = line.indexOf('=');
              fields.put(line.substring(0, equals), unescape(line.substring(equals + 1)));
            });
    return fields;
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String unescape(String value) {
    return value.translateEscapes();
  }
}
