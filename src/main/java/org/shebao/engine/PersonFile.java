package org.shebao.engine;

import java.util.List;
import java.util.Optional;
import org.shebao.person.Binding;
import org.shebao.person.InsuredPerson;
import org.shebao.person.Particulars;

/**
 * What the station knows of one person.
 *
 * @param bindings all bindings, oldest first; at most the last is active
 * @param pictures how many pictures were shown for the latest binding
 */
public record PersonFile(InsuredPerson person, List<Binding> bindings, int pictures) {
  public PersonFile {
    bindings = List.copyOf(bindings);
  }

  public Optional<Binding> active() {
    return bindings.stream().filter(Binding::isActive).findFirst();
  }

  /** The latest binding, active or not; a person exists only through one. */
  public Binding latest() {
    return bindings.get(bindings.size() - 1);
  }

  /** What is on record about the person now. */
  public Particulars particulars() {
    return new Particulars(person, latest().group());
  }
}
