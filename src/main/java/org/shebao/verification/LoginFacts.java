package org.shebao.verification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the station knows when a person asks to be verified.
 *
 * @param deviceClass the class of the device of this login
 * @param lastPrefecture where the person last logged in, binding at the counter included; empty
 *     when that is not known
 * @param personalDevices the personal devices on which this person passed a challenge, each with
 *     the instant of the first time
 * @param pinSet whether the person has set a station PIN (G25)
 */
public record LoginFacts(
    DeviceClass deviceClass,
    Optional<Prefecture> lastPrefecture,
    Map<String, Instant> personalDevices,
    AccountGuard guard,
    boolean pinSet) {
  public LoginFacts {
    personalDevices = Map.copyOf(personalDevices);
  }

  boolean isNewDevice(String deviceId) {
    return deviceClass == DeviceClass.PERSONAL && !personalDevices.containsKey(deviceId);
  }

  /** How many personal devices were used for the first time after {@code since}. */
  long devicesFirstUsedAfter(Instant since) {
    return personalDevices.values().stream().filter(since::isBefore).count();
  }
}
