package org.shebao.calendar;

/**
 * A year whose arrangement the calendar does not have, and what it went by instead (G10).
 *
 * @param reason what was known of that year
 */
public record MissingYear(int year, Reason reason) {
  /** What an answer for such a year rests on. */
  public enum Reason {
    /** Monday to Friday without the statutory days; bridging and make-up days are unknown. */
    STATUTORY_DAYS_ONLY("calendar.missing.statutory-days-only"),
    /** Monday to Friday and nothing else. */
    WEEKDAYS_ONLY("calendar.missing.weekdays-only");

    private final String messageKey;

    Reason(String messageKey) {
      this.messageKey = messageKey;
    }

    /** The sentence that explains it, with the placeholder {@code year}. */
    public String messageKey() {
      return messageKey;
    }
  }
}
