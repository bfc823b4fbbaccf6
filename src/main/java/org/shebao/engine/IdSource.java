package org.shebao.engine;

/** Makes the numbers of the station; never the same one twice. */
public interface IdSource {
  /**
   * A new number.
   *
   * @param prefix says what it numbers: {@code P} a payment, {@code R} a person …
   */
  String next(String prefix);
}
