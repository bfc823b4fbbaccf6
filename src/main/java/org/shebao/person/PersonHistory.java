package org.shebao.person;

import java.util.List;

/** What was on record about persons before, inside one transaction; sealed, and never changed. */
public interface PersonHistory {
  void insert(FormerParticulars former);

  /** All of one person, in the order in which they were replaced. */
  List<FormerParticulars> of(String personId);

  /** Whether a correction left what was on record before it. */
  boolean left(String correctionId);
}
