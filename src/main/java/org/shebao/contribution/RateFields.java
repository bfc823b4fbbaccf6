package org.shebao.contribution;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;
import org.shebao.money.Money;
import org.shebao.region.Validity;

/** The kinds of field that files with rates are made of, each read strictly. */
final class RateFields {
  private static final int RATE_DECIMALS = 4;

  // With rates of at least 0.0001 this keeps every contribution at one fen or more.
  private static final Money LOWEST_BASE = Money.ofYuan("100.00");

  private RateFields() {}

  /** A positive amount in yuan, in whole fen, that can be somebody's contribution. */
  static Money amount(JsonFields entry, String field) {
    return amount(required(entry, field), entry.place(field));
  }

  /** An amount that is added to another; absent or 0 where there is none. */
  static Money addition(JsonFields entry, String field) {
    return entry
        .optionalDecimal(field)
        .filter(yuan -> yuan.signum() != 0)
        .map(yuan -> amount(yuan, entry.place(field)))
        .orElse(Money.ZERO);
  }

  /** A monthly wage or contribution base in yuan. */
  static Money base(JsonFields entry, String field) {
    Money base = amount(entry, field);
    if (base.compareTo(LOWEST_BASE) < 0) {
      throw new InputException(
          new Problem(entry.place(field), "rates.base").with("lowest", LOWEST_BASE));
    }
    return base;
  }

  /** At least one amount, none of them twice. */
  static List<Money> amounts(JsonFields entry, String field) {
    String place = entry.place(field);
    List<Money> found =
        entry.texts(field).stream().map(text -> amount(decimal(text, place), place)).toList();
    if (found.isEmpty()) {
      throw new InputException(place, "missing");
    }
    if (new HashSet<>(found).size() != found.size()) {
      throw new InputException(place, "rates.repeated");
    }
    return found;
  }

  /** A part of the base: above 0, below 1, so that 5 % is 0.05. */
  static BigDecimal rate(JsonFields entry, String field) {
    BigDecimal rate = required(entry, field);
    boolean isPart = rate.signum() > 0 && rate.compareTo(BigDecimal.ONE) < 0;
    if (!isPart || rate.stripTrailingZeros().scale() > RATE_DECIMALS) {
      throw new InputException(entry.place(field), "rates.rate");
    }
    return rate;
  }

  static Validity validity(JsonFields entry) {
    LocalDate from = entry.date("validFrom");
    Optional<LocalDate> to = entry.optionalDate("validTo");
    if (to.filter(from::isAfter).isPresent()) {
      throw new InputException(
          new Problem(entry.place("validTo"), "rates.validity").with("validFrom", from));
    }
    return new Validity(from, to);
  }

  private static BigDecimal required(JsonFields entry, String field) {
    return entry
        .optionalDecimal(field)
        .orElseThrow(() -> new InputException(entry.place(field), "missing"));
  }

  private static Money amount(BigDecimal yuan, String place) {
    // The limit comes first: only then is it safe to shift the point of what a file holds.
    boolean isSmall = yuan.compareTo(new BigDecimal(AssessmentRequest.LARGEST_STATED.yuan())) <= 0;
    if (yuan.signum() <= 0 || !isSmall || yuan.stripTrailingZeros().scale() > 2) {
      throw new InputException(
          new Problem(place, "rates.amount").with("largest", AssessmentRequest.LARGEST_STATED));
    }
    return Money.roundedFrom(yuan);
  }

  private static BigDecimal decimal(String text, String place) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      throw new InputException(place, "json.decimal");
    }
  }
}
