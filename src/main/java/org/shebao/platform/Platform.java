package org.shebao.platform;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shebao.input.JsonFields;
import org.shebao.input.Resources;
import org.shebao.region.PolicyValue;
import org.shebao.rule.Basis;

/**
 * One column of the article's comparison (section 7).
 *
 * @param minutes how long it takes on average
 * @param coverage in how many provincial regions; which ones is known of WeChat alone (G20)
 * @param receipt what is known of its receipts: {@code by-region}, where the region's policy says
 *     which, or {@code stronger}
 */
public record Platform(
    Kind kind,
    PolicyValue<ServiceHours> hours,
    PolicyValue<Integer> minutes,
    PolicyValue<Coverage> coverage,
    PolicyValue<String> receipt) {
  private static final String FILE = "platforms.json";
  private static final Map<String, Basis> BASES =
      Arrays.stream(Basis.values()).collect(Collectors.toMap(Basis::code, Function.identity()));

  /** The platforms that the article compares. */
  public enum Kind {
    /** 微信平台 */
    WECHAT("wechat"),
    /** 支付宝 */
    ALIPAY("alipay"),
    /** 银行柜台 */
    BANK_COUNTER("bank-counter");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The stable name; the message is {@code platform.CODE}. */
    public String code() {
      return code;
    }
  }

  /**
   * Where a platform serves.
   *
   * @param regions how many provincial regions; empty for 本地化服务
   */
  public record Coverage(Optional<Integer> regions) {}

  public Platform {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(hours);
    Objects.requireNonNull(minutes);
    Objects.requireNonNull(coverage);
    Objects.requireNonNull(receipt);
  }

  /** The shipped comparison, in the order of the article. */
  public static List<Platform> shipped() {
    return JsonFields.array(Resources.text(Platform.class, FILE), FILE).stream()
        .map(Platform::read)
        .toList();
  }

  private static Platform read(JsonFields fields) {
    String code = fields.text("code");
    return new Platform(
        Arrays.stream(Kind.values())
            .filter(kind -> kind.code.equals(code))
            .findFirst()
            .orElseThrow(),
        value(fields, "hours", Platform::hours),
        value(fields, "minutes", each -> each.integer("value")),
        value(fields, "coverage", each -> new Coverage(each.optionalInteger("regions"))),
        value(fields, "receipt", each -> each.text("value")));
  }

  private static ServiceHours hours(JsonFields fields) {
    return new ServiceHours(
        fields
            .optionalObject("workdays")
            .map(
                each ->
                    new ServiceHours.Workdays(
                        LocalTime.parse(each.text("opens")),
                        LocalTime.parse(each.text("closes")))));
  }

  private static <T> PolicyValue<T> value(
      JsonFields fields, String name, Function<JsonFields, T> reading) {
    JsonFields part = fields.optionalObject(name).orElseThrow();
    Basis basis = BASES.get(part.text("basis"));
    T known = basis == Basis.UNKNOWN ? null : reading.apply(part);
    return new PolicyValue<>(known, basis, part.text("note"));
  }
}
