package org.shebao.cli;

import org.shebao.engine.Notice;

/** What is worth knowing beside a result: message {@code notice.KEY}. */
final class Notices {
  private Notices() {}

  static String key(Notice notice) {
    return "notice." + notice.key();
  }

  static void json(JsonObject json, Notice notice) {
    json.text("code", notice.key())
        .text("message", json.messages().text(key(notice), notice.facts()));
  }
}
