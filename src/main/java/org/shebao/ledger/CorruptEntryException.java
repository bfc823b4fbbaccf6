package org.shebao.ledger;

/** An entry of the journal is not what was written (exit 8). */
public final class CorruptEntryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long seq;

  /**
   * @param seq the entry's place in the journal
   * @param what what does not verify, for a technician
   */
  public CorruptEntryException(long seq, String what) {
    super("journal entry " + seq + ": " + what);
    this.seq = seq;
  }

  public long seq() {
    return seq;
  }
}
