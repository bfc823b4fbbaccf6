package org.shebao.crypto;

import java.util.HexFormat;
import org.shebao.input.JsonFields;
import org.shebao.input.Resources;

/** The vectors of the domain's {@code crypto-vectors.json}, copied beside the tests. */
final class CryptoVectors {
  private static final HexFormat HEX = HexFormat.of();

  private CryptoVectors() {}

  static JsonFields vector(String id) {
    String file = "crypto-vectors.json";
    return JsonFields.array(Resources.text(CryptoVectors.class, file), file).stream()
        .filter(entry -> entry.text("id").equals(id))
        .findFirst()
        .flatMap(entry -> entry.optionalObject("vector"))
        .orElseThrow();
  }

  static byte[] bytes(JsonFields vector, String field) {
    return HEX.parseHex(vector.text(field));
  }

  static byte[] bytes(String hex) {
    return HEX.parseHex(hex);
  }

  static String hex(byte[] bytes) {
    return HEX.formatHex(bytes);
  }
}
