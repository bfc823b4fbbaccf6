package org.shebao.engine;

/** A record of the books cannot be what was written (exit 8): somebody edited it. */
public final class CorruptRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String record;

  /**
   * @param record its table and number, for a technician; never what it says
   */
  public CorruptRecordException(String record, Throwable cause) {
    super(record, cause);
    this.record = record;
  }

  public String record() {
    return record;
  }
}
