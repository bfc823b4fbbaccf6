package org.shebao.provider;

/** How the provider takes the money; it decides when the money is settled (article section 3). */
public enum ProviderMethod {
  WALLET,
  DEBIT_CARD,
  CREDIT_CARD,
  QUICKPASS,
  AGREEMENT_DEBIT,
  ECNY
}
