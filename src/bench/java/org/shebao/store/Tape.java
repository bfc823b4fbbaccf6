package org.shebao.store;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes down every statement that goes through a connection, in the form replay.c reads. */
public final class Tape implements AutoCloseable {
  private final DataOutputStream out;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Long> runs = new HashMap<>();
  private long boundBytes;

  public Tape(Path file) throws IOException {
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  /** How many statements ran whose text begins with one of these words. */
  public long count(String... words) {
    return runs.entrySet().stream()
        .filter(run -> Stream.of(words).anyMatch(run.getKey()::startsWith))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** How many bytes were bound to statements that write; a number counts as eight. */
  public long boundBytes() {
    return boundBytes;
  }

  Connection recording(Connection connection) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          Object made = called(connection, method, arguments);
          return switch (method.getName()) {
            case "prepareStatement" -> recording((PreparedStatement) made, (String) arguments[0]);
            case "createStatement" -> recording((Statement) made);
            default -> made;
          };
        });
  }

  private PreparedStatement recording(PreparedStatement statement, String sql) {
    List<Object> parameters = new ArrayList<>();
    return proxy(
        PreparedStatement.class,
        (proxy, method, arguments) -> {
          String name = method.getName();
          if (name.startsWith("set") && arguments.length == 2 && arguments[0] instanceof Integer) {
            int place = (Integer) arguments[0];
            while (parameters.size() < place) {
              parameters.add(null);
            }
            parameters.set(place - 1, name.equals("setNull") ? null : arguments[1]);
          } else if (name.equals("clearParameters")) {
            parameters.clear();
          } else if (name.startsWith("execute")) {
            ran(sql, parameters);
          }
          return called(statement, method, arguments);
        });
  }

  private Statement recording(Statement statement) {
    return proxy(
        Statement.class,
        (proxy, method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            ran((String) arguments[0], List.of());
          }
          return called(statement, method, arguments);
        });
  }

  private void ran(String sql, List<Object> parameters) throws IOException {
    runs.merge(sql, 1L, Long::sum);
    Integer number = numbers.get(sql);
    if (number == null) {
      number = numbers.size();
      numbers.put(sql, number);
      out.writeByte('S');
      bytes(sql.getBytes(StandardCharsets.UTF_8));
    }
    out.writeByte('X');
    out.writeInt(number);
    out.writeInt(parameters.size());
    long bound = 0;
    for (Object parameter : parameters) {
      bound += parameter(parameter);
    }
    if (!sql.startsWith("SELECT")) {
      boundBytes += bound;
    }
  }

  /** Writes one parameter and answers how many bytes of it the database keeps. */
  private int parameter(Object value) throws IOException {
    if (value == null) {
      out.writeByte('n');
      return 0;
    }
    if (value instanceof Long number) {
      out.writeByte('i');
      out.writeLong(number);
      return Long.BYTES;
    }
    boolean blob = value instanceof byte[];
    out.writeByte(blob ? 'b' : 't');
    byte[] content = blob ? (byte[]) value : ((String) value).getBytes(StandardCharsets.UTF_8);
    bytes(content);
    return content.length;
  }

  private void bytes(byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(Tape.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object called(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
