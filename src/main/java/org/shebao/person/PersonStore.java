package org.shebao.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Persons and their bindings inside one transaction; what is personal is sealed on its way in. */
public interface PersonStore {
  void insert(InsuredPerson person);

  /** Replaces what is on record about a person, who keeps the number; see {@link PersonHistory}. */
  void update(InsuredPerson person);

  Optional<InsuredPerson> find(String id);

  Optional<InsuredPerson> findByDocument(IdentityDocument document);

  /** Everybody ever bound here, oldest first. */
  List<InsuredPerson> all();

  /** The ids of persons whose record is not as it was written: it cannot be opened, or found. */
  List<String> altered();

  /**
   * Adds an active binding with the pictures that were shown for it.
   *
   * @param photos facts of each picture by its SM3 digest in hex
   */
  void insert(Binding binding, Map<String, PhotoFacts> photos);

  /** Replaces a binding by its released self. */
  void release(Binding released);

  /** Replaces a binding by itself in another payer group. */
  void regroup(Binding binding);

  Optional<Binding> activeBinding(String personId);

  /** All bindings of one person, oldest first. */
  List<Binding> bindings(String personId);

  /** The pictures shown for one binding, by digest. */
  Map<String, PhotoFacts> photos(String bindingId);
}
