package org.shebao.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One intention under its key, as the idempotency table keeps it.
 *
 * @param id the key
 * @param command what was asked for: {@code pay}, {@code bind} …
 * @param fields the whole request, so that a reused key is told from a repeated one by the field
 *     that differs; holds no personal data
 * @param subject what the request led to: the number of a payment, a person …
 */
public record Request(String id, String command, Map<String, String> fields, String subject) {
  public Request {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** This request with what it led to. */
  Request ledTo(String what) {
    return new Request(id, command, fields, what);
  }

  /** The first field in which {@code other} asks for something else. */
  Optional<String> difference(Request other) {
    if (!command.equals(other.command)) {
      return Optional.of("command");
    }
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putAll(other.fields);
    return all.keySet().stream()
        .filter(field -> !Objects.equals(fields.get(field), other.fields.get(field)))
        .findFirst();
  }
}
