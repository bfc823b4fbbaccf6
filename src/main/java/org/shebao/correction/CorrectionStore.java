package org.shebao.correction;

import java.util.List;
import java.util.Optional;

/** Corrections inside one transaction; what is proposed is sealed on its way in. */
public interface CorrectionStore {
  void insert(Correction correction);

  /** Adds the review to a correction that had none; nothing else of it ever changes. */
  void review(Correction reviewed);

  Optional<Correction> find(String id);

  /** The one correction of a person that waits for its review. */
  Optional<Correction> open(String personId);

  /** All corrections of one person, oldest first. */
  List<Correction> of(String personId);

  /** All corrections, oldest first. */
  List<Correction> all();

  List<String> ids();

  /** The ids of corrections whose record is not as it was written: it cannot be opened. */
  List<String> altered();
}
