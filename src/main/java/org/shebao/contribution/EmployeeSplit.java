package org.shebao.contribution;

import java.math.BigDecimal;
import org.shebao.money.Money;

/**
 * One month of employee pension (EMP): 16 % by the employer, who declares and withholds, and 8 % by
 * the employee. For explaining only: an employee never pays it himself (G15).
 *
 * @param employer the employer's part
 * @param employee what is withheld from the wage
 */
public record EmployeeSplit(Money employer, Money employee) {
  private static final BigDecimal EMPLOYER_RATE = new BigDecimal("0.16");
  private static final BigDecimal EMPLOYEE_RATE = new BigDecimal("0.08");

  public static EmployeeSplit of(Money base) {
    return new EmployeeSplit(base.times(EMPLOYER_RATE), base.times(EMPLOYEE_RATE));
  }
}
