package org.shebao.engine;

import java.util.List;
import org.shebao.person.InsuredPerson;

/**
 * A person as a paper names them that was made before.
 *
 * @param person as they were on record then
 * @param correctedBy the corrections that have changed name or document since, oldest first
 */
public record PersonThen(InsuredPerson person, List<String> correctedBy) {
  public PersonThen {
    correctedBy = List.copyOf(correctedBy);
  }
}
