package org.shebao.ledger;

/** An entry of the journal is not what was written (exit 8). */
public final class CorruptEntryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long seq;
  private final String paymentId;

  /**
   * @param seq the entry's place in the journal
   * @param paymentId the payment it says it is about
   * @param what what does not verify, for a technician
   */
  public CorruptEntryException(long seq, String paymentId, String what) {
    super("journal entry " + seq + ": " + what);
    this.seq = seq;
    this.paymentId = paymentId;
  }

  public long seq() {
    return seq;
  }

  public String paymentId() {
    return paymentId;
  }
}
