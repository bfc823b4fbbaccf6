package org.shebao.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The questions that have to be asked again, inside one transaction. */
public interface InquiryStore {
  /** Notes the question, in place of an earlier note of it. */
  void save(Inquiry inquiry);

  void remove(String subject);

  Optional<Inquiry> find(String subject);

  /** The watches of closed numbers whose time has come, the longest waiting first. */
  List<Inquiry> watchesDue(Instant now);
}
