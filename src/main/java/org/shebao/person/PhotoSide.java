package org.shebao.person;

/** What an ID photo shows (article 1): both sides always, the person holding it where asked. */
public enum PhotoSide {
  FRONT("front"),
  BACK("back"),
  HANDHELD("handheld");

  private final String code;

  PhotoSide(String code) {
    this.code = code;
  }

  /** The stable name used in files and JSON. */
  public String code() {
    return code;
  }
}
