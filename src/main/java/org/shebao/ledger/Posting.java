package org.shebao.ledger;

import java.util.List;
import org.shebao.money.Money;

/**
 * One line of an entry.
 *
 * @param amount debit positive, credit negative
 */
public record Posting(Account account, Money amount) {

  /** The two postings that debit one account and credit another with {@code amount}. */
  public static List<Posting> pair(Account debit, Account credit, Money amount) {
    return List.of(new Posting(debit, amount), new Posting(credit, amount.negated()));
  }
}
