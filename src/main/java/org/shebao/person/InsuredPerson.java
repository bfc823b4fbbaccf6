package org.shebao.person;

import java.time.Instant;
import java.util.Objects;

/**
 * A person the station knows 参保人. Two records with the same document are the same person.
 *
 * @param id the station's own number, which tells nothing about the person
 */
public record InsuredPerson(
    String id,
    PersonName name,
    IdentityDocument document,
    PhoneNumber phone,
    Subsidy subsidy,
    Instant createdAt) {
  public InsuredPerson {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(document);
    Objects.requireNonNull(phone);
    Objects.requireNonNull(subsidy);
    Objects.requireNonNull(createdAt);
  }
}
