package org.shebao.contribution;

/**
 * The waiting period 待遇等待期 of resident medical insurance from 2025 on (RM-WAIT, 国办发〔2024〕38号):
 * three fixed months, one more for each missed year that was not paid back, and never fewer than
 * six after four or more missed years. Newborns and special groups are exempt; provinces may
 * differ.
 */
public final class MedicalWaiting {
  private static final int FIXED_MONTHS = 3;
  private static final int LONG_GAP_YEARS = 4;
  private static final int LONG_GAP_MONTHS = 6;

  private MedicalWaiting() {}

  /**
   * The months between payment and benefit; 0 for those who paid in time and every year.
   *
   * @param missedYears years in a row without insurance
   * @param repairedYears how many of them were paid back, at most all
   * @param late whether this year is paid outside the collection period
   */
  public static int months(int missedYears, int repairedYears, boolean late) {
    if (repairedYears < 0 || repairedYears > missedYears) {
      throw new IllegalArgumentException("repaired years lie between none and all missed years");
    }
    if (missedYears == 0 && !late) {
      return 0;
    }
    int months = FIXED_MONTHS + missedYears - repairedYears;
    return missedYears >= LONG_GAP_YEARS ? Math.max(months, LONG_GAP_MONTHS) : months;
  }
}
