package org.shebao.engine;

import java.util.Map;

/**
 * Something worth telling that forbids nothing.
 *
 * @param key the message {@code notice.KEY}
 */
public record Notice(String key, Map<String, String> facts) {
  public Notice {
    facts = Map.copyOf(facts);
  }
}
