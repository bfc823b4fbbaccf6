package org.shebao.person;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;
import org.shebao.input.Resources;

/**
 * The subsidised group 资助参保人群 a person belongs to; of several only the highest counts (domain guide
 * 4.2, G23).
 */
public enum Subsidy {
  NONE("none"),
  /** 低保. */
  LOW_INCOME("low-income"),
  /** 特困. */
  DESTITUTE("destitute"),
  /** 孤儿. */
  ORPHAN("orphan"),
  /** 重度残疾人. */
  SEVERE_DISABILITY("severe-disability"),
  /** 返贫致贫. */
  RELAPSED_POVERTY("relapsed-poverty"),
  /** 防止返贫监测对象. */
  MONITORED_HOUSEHOLD("monitored-household");

  private static final Map<String, Subsidy> BY_WORD = byWord();

  private final String code;

  Subsidy(String code) {
    this.code = code;
  }

  /** The stable name used in files and JSON. */
  public String code() {
    return code;
  }

  /**
   * Reads a code in any case, with hyphens or underscores, a Chinese term or a code of the
   * glossary.
   *
   * @param raw null and blank mean {@link #NONE}
   * @param where the field as its writer knows it
   * @throws InputException for any other word, listing the known codes
   */
  public static Subsidy read(String raw, String where) {
    if (raw == null || raw.isBlank()) {
      return NONE;
    }
    Subsidy found = BY_WORD.get(Codes.folded(raw));
    if (found == null) {
      throw new InputException(new Problem(where, "subsidy.unknown").with("known", knownCodes()));
    }
    return found;
  }

  private static String knownCodes() {
    return Arrays.stream(values()).map(Subsidy::code).collect(Collectors.joining(" "));
  }

  private static Map<String, Subsidy> byWord() {
    JsonFields words =
        JsonFields.object(
            Resources.text(Subsidy.class, "subsidy-words.json"), "subsidy-words.json");
    Map<String, Subsidy> found = new HashMap<>();
    for (Subsidy subsidy : values()) {
      found.put(Codes.folded(subsidy.code), subsidy);
      words.texts(subsidy.code).forEach(word -> found.put(Codes.folded(word), subsidy));
    }
    return found;
  }
}
