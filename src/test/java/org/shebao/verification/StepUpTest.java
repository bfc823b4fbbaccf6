package org.shebao.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepUpTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00+08:00");
  private static final Prefecture SHENZHEN = new Prefecture("4403");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "unknown",
      value = {
        "same-district,           440305, 440305, pin,  ''",
        "other-district,          440304, 440305, pin,  ''",
        "remote-prefecture,       440106, 440305, sms,  other-prefecture",
        "remote-province,         110101, 440305, sms,  other-prefecture",
        "unknown-is-remote,       unknown, 440305, sms, unknown-prefecture",
      })
  void asksForSmsFromAnotherPrefecture(
      String id, String last, String here, String required, String reason) {
    LoginFacts facts =
        facts(
            DeviceClass.STATION,
            Optional.ofNullable(last).map(Prefecture::ofDivision),
            Map.of(),
            AccountGuard.CLEAN);

    assertRequires(required, reason, facts, new Login("P1", "D1", Prefecture.ofDivision(here)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "station-terminal,        STATION,  D9, pin, ''",
    "first-use,               PERSONAL, D9, sms, new-device",
    "device-known,            PERSONAL, D1, pin, ''",
  })
  void asksForSmsOnFirstUseOfAPersonalDevice(
      String id, DeviceClass deviceClass, String device, String required, String reason) {
    LoginFacts facts =
        facts(
            deviceClass,
            Optional.of(SHENZHEN),
            Map.of("D1", Instant.parse("2026-01-05T09:00:00+08:00")),
            AccountGuard.CLEAN);

    assertRequires(required, reason, facts, at(device));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "third-in-seven-days,     D9, 2026-11-17T10:00:00.000+08:00, face, many-new-devices",
    "first-within-by-1-ms,    D9, 2026-11-16T10:00:00.001+08:00, face, many-new-devices",
    "first-just-seven-days,   D9, 2026-11-16T10:00:00.000+08:00, sms,  new-device",
    "third-device-but-known,  D1, 2026-11-17T10:00:00.000+08:00, pin,  ''",
  })
  void asksForTheFaceOnTheThirdNewDeviceWithinSevenDays(
      String id, String device, Instant firstDeviceSince, String required, String reason) {
    Map<String, Instant> devices =
        Map.of("D1", firstDeviceSince, "D2", Instant.parse("2026-11-22T09:00:00+08:00"));

    assertRequires(
        required,
        reason,
        facts(DeviceClass.PERSONAL, Optional.of(SHENZHEN), devices, AccountGuard.CLEAN),
        at(device));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "two-wrong-answers,       2, pin,  ''",
    "three-wrong-answers,     3, face, failed-answers",
    "four-wrong-answers,      4, face, failed-answers",
  })
  void asksForTheFaceAfterThreeWrongCodesOrFaces(
      String id, int failures, String required, String reason) {
    AccountGuard guard = new AccountGuard(0, Optional.empty(), failures);

    assertRequires(required, reason, stationFacts(guard), at("D1"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "lock-just-ended,         2026-11-22T10:00:00.000+08:00, face, recent-lock",
    "ended-24-h-less-1-ms,    2026-11-21T10:00:00.001+08:00, face, recent-lock",
    "ended-24-h-ago,          2026-11-21T10:00:00.000+08:00, pin,  ''",
  })
  void asksForTheFaceFor24HoursAfterALock(
      String id, Instant lockedAt, String required, String reason) {
    AccountGuard guard = new AccountGuard(0, Optional.of(lockedAt), 0);

    assertRequires(required, reason, stationFacts(guard), at("D1"));
  }

  @Test
  void leavesThePinOpenUpToTheFifthWrongOne() {
    AccountGuard guard = new AccountGuard(4, Optional.empty(), 0);

    assertRequires("pin", "", stationFacts(guard), at("D1"));
  }

  @Test
  void namesTheStrongestReason() {
    LoginFacts facts =
        facts(
            DeviceClass.PERSONAL,
            Optional.empty(),
            Map.of(),
            new AccountGuard(0, Optional.empty(), 3));

    assertRequires("face", "failed-answers", facts, at("D9"));
  }

  private static void assertRequires(
      String required, String reason, LoginFacts facts, Login login) {
    assertEquals(reason, StepUp.of(facts, login, NOW).map(StepUp::code).orElse(""));
    assertEquals(required, VerificationRules.requiredLevel(facts, login, NOW).code());
  }

  private static Login at(String device) {
    return new Login("P1", device, SHENZHEN);
  }

  private static LoginFacts stationFacts(AccountGuard guard) {
    return facts(DeviceClass.STATION, Optional.of(SHENZHEN), Map.of(), guard);
  }

  private static LoginFacts facts(
      DeviceClass deviceClass,
      Optional<Prefecture> last,
      Map<String, Instant> devices,
      AccountGuard guard) {
    return new LoginFacts(deviceClass, last, devices, guard, true);
  }
}
