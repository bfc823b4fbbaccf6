package org.shebao.cli;

import org.shebao.engine.Notice;
import org.shebao.engine.Preview;
import org.shebao.rule.Decision;

/** Tells what is worth knowing beside a payment: on standard error, never in the way. */
final class Notices {
  private Notices() {}

  static void tell(Session session, Decision<Preview> preview) {
    preview.ifAccepted(
        known -> known.notices().forEach(notice -> session.tell(key(notice), notice.facts())));
  }

  static String key(Notice notice) {
    return "notice." + notice.key();
  }
}
