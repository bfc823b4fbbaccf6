package org.shebao.verification;

import java.util.Objects;

/** One person at one device in one prefecture: what is judged, challenged and verified. */
public record Login(String personId, String deviceId, Prefecture prefecture) {
  public Login {
    Objects.requireNonNull(personId);
    Objects.requireNonNull(deviceId);
    Objects.requireNonNull(prefecture);
  }
}
