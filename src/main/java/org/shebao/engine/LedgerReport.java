package org.shebao.engine;

import java.util.List;
import java.util.Map;
import org.shebao.ledger.Account;
import org.shebao.money.Money;

/**
 * What an examination of the books found.
 *
 * @param entries how many journal entries were read, hashed and added up
 * @param payments how many payments were compared with their entries
 * @param receipts how many receipts were compared with their payments
 * @param balances the balance of every account, from the postings alone
 * @param findings what does not agree; empty when the books are clean
 */
public record LedgerReport(
    long entries,
    long payments,
    long receipts,
    Map<Account, Money> balances,
    List<Notice> findings) {
  public boolean isClean() {
    return findings.isEmpty();
  }
}
