/**
 * The ledger 分类账: accounts, postings that sum to zero, and the journal whose entries carry them.
 * Debits are positive, credits negative.
 */
package org.shebao.ledger;
