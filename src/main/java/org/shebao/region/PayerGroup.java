package org.shebao.region;

import java.util.Locale;
import java.util.Optional;
import org.shebao.input.InputException;
import org.shebao.input.Problem;

/** Who pays 缴费主体 (article section 2; G15). */
public enum PayerGroup implements PolicyWord {
  /** 城乡居民 */
  RESIDENT("resident"),
  /** 灵活就业人员 */
  FLEXIBLE("flexible"),
  /** 城镇职工: the article's Beijing row. Real employees are paid for by the employer. */
  EMPLOYEE("employee");

  private final String code;

  PayerGroup(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static Optional<PayerGroup> ofCode(String code) {
    return PolicyWord.find(PayerGroup.class, code);
  }

  /**
   * Reads a code as people type it, in any case.
   *
   * @param where the field as its writer knows it
   * @throws InputException for any other word, listing the known codes
   */
  public static PayerGroup read(String raw, String where) {
    return ofCode(raw.strip().toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new InputException(
                    new Problem(where, "payer-group.unknown")
                        .with("known", String.join(" ", PolicyWord.codes(PayerGroup.class)))));
  }
}
