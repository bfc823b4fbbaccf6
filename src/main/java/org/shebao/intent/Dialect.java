package org.shebao.intent;

/** The varieties of Chinese that are understood; written in simplified characters. */
public enum Dialect {
  MANDARIN("cmn"),
  CANTONESE("yue"),
  SICHUAN("sichuan"),
  NORTHEAST("dongbei"),
  WU("wu"),
  MINNAN("nan");

  private final String code;

  Dialect(String code) {
    this.code = code;
  }

  /** The stable name used in files and JSON. */
  public String code() {
    return code;
  }

  static Dialect ofCode(String code) {
    for (Dialect dialect : values()) {
      if (dialect.code.equals(code)) {
        return dialect;
      }
    }
    throw new IllegalArgumentException("no such dialect: " + code);
  }
}
