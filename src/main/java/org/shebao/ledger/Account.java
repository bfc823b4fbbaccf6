package org.shebao.ledger;

import java.util.regex.Pattern;

/**
 * An account of the station's books, by name. The chart:
 *
 * <ul>
 *   <li>{@code provider} — what the provider has taken from payers and owes us: its balance equals
 *       the sum of the provider's bills;
 *   <li>{@code held:PERSON} — 参保人虚账户: charged, under review, not yet a contribution (G13);
 *   <li>{@code pool:INSURANCE} — contributions collected;
 *   <li>{@code refund-owed} — taken without a liability to pay (charged twice, or turned down by a
 *       reviewer): it must go back, and no refund is under way yet;
 *   <li>{@code refund-payable} — on its way back to a payer;
 *   <li>{@code next-pool:YEAR} — 转入次年统筹: asked back too late, with value date 1 January of that
 *       year (article section 6; G03).
 * </ul>
 */
public record Account(String name) implements Comparable<Account> {
  // Before the constants: their constructor asks it.
  private static final Pattern NAME = Pattern.compile("[a-z-]+(:[A-Za-z0-9-]+)?");

  public static final Account PROVIDER = new Account("provider");
  public static final Account REFUND_OWED = new Account("refund-owed");
  public static final Account REFUND_PAYABLE = new Account("refund-payable");

  public Account {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("account name: " + name);
    }
  }

  public static Account held(String personId) {
    return new Account("held:" + personId);
  }

  public static Account pool(String insurance) {
    return new Account("pool:" + insurance);
  }

  public static Account nextPool(int year) {
    return new Account("next-pool:" + year);
  }

  @Override
  public int compareTo(Account other) {
    return name.compareTo(other.name);
  }
}
