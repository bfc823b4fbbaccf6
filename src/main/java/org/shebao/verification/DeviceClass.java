package org.shebao.verification;

import java.util.Arrays;
import java.util.Optional;

/** Whose device a login comes from (G27). */
public enum DeviceClass {
  /** The station's own terminal: bound to the station and known for everybody. */
  STATION("station"),
  /** A device that a person brings: new until that person passed a challenge on it. */
  PERSONAL("personal");

  private final String code;

  DeviceClass(String code) {
    this.code = code;
  }

  public static Optional<DeviceClass> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** The name in files and JSON. */
  public String code() {
    return code;
  }
}
