package org.shebao.person;

import java.util.Objects;
import org.shebao.region.PayerGroup;

/**
 * What the station has on record about a person 参保信息: all that a correction can change.
 *
 * @param payerGroup that of the latest binding
 */
public record Particulars(InsuredPerson person, PayerGroup payerGroup) {
  public Particulars {
    Objects.requireNonNull(person);
    Objects.requireNonNull(payerGroup);
  }
}
