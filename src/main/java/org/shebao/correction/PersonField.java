package org.shebao.correction;

/** What of a person's record can be corrected. */
public enum PersonField {
  NAME("name"),
  /** The kind of document and its number, which are nothing without each other. */
  DOCUMENT("document"),
  PHONE("phone"),
  SUBSIDY("subsidy"),
  PAYER_GROUP("payer-group");

  private final String code;

  PersonField(String code) {
    this.code = code;
  }

  /** The name in JSON and behind {@code label.} in the messages. */
  public String code() {
    return code;
  }
}
