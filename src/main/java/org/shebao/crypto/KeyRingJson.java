package org.shebao.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;

/**
 * The text of a key ring: one line of JSON that ends with an SM3 check over all before it. Without
 * the check one wrong digit in the index key would go unseen, and nobody be found any more.
 */
final class KeyRingJson {
  private static final int VERSION = 1;
  private static final HexFormat HEX = HexFormat.of();

  private KeyRingJson() {}

  static String render(List<RingKey> keys) {
    return "{" + body(keys) + ",\"check\":\"" + check(keys) + "\"}";
  }

  /**
   * Reads what {@link #render} wrote.
   *
   * @throws KeyRingException when it is anything else; says where, never what stands there
   */
  static List<RingKey> parse(String text, Path file) {
    try {
      JsonFields ring = JsonFields.object(text, file.toString());
      int version = ring.integer("version");
      if (version != VERSION) {
        throw new KeyRingException(file, version > VERSION ? "keyring.newer" : "keyring.damaged");
      }
      ring.allowOnly("version", "keys", "check");
      List<RingKey> keys = ring.objects("keys").stream().map(KeyRingJson::key).toList();
      if (!check(keys).equals(ring.text("check"))) {
        throw damaged(file);
      }
      return keys;
    } catch (InputException e) {
      throw new KeyRingException(new Problem(e.problems().get(0).where(), "keyring.damaged"), e);
    } catch (IllegalArgumentException | DateTimeException e) {
      // Not as the cause: their messages quote the text, which may be a secret in the wrong place.
      throw damaged(file);
    }
  }

  private static KeyRingException damaged(Path file) {
    return new KeyRingException(file, "keyring.damaged");
  }

  private static String check(List<RingKey> keys) {
    return Sm3.hex(body(keys).getBytes(UTF_8));
  }

  private static String body(List<RingKey> keys) {
    // Digits, names of constants and instants: nothing that JSON would have to escape.
    return keys.stream()
        .map(KeyRingJson::text)
        .collect(Collectors.joining(",", "\"version\":" + VERSION + ",\"keys\":[", "]"));
  }

  private static String text(RingKey key) {
    String form =
        "{\"id\":\"%s\",\"use\":\"%s\",\"state\":\"%s\",\"createdAt\":\"%s\",\"secret\":\"%s\"%s}";
    return String.format(
        Locale.ROOT,
        form,
        key.id().hex(),
        key.use(),
        key.state(),
        key.createdAt(),
        HEX.formatHex(key.secret()),
        key.published().map(p -> ",\"public\":\"" + HEX.formatHex(p) + "\"").orElse(""));
  }

  private static RingKey key(JsonFields fields) {
    fields.allowOnly("id", "use", "state", "createdAt", "secret", "public");
    return new RingKey(
        KeyId.parse(fields.text("id")),
        RingKey.Use.valueOf(fields.text("use")),
        RingKey.State.valueOf(fields.text("state")),
        Instant.parse(fields.text("createdAt")),
        HEX.parseHex(fields.text("secret")),
        fields.optionalText("public").map(HEX::parseHex));
  }
}
