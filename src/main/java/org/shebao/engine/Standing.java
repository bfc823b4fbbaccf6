package org.shebao.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;
import org.shebao.verification.DeviceClass;
import org.shebao.verification.Login;
import org.shebao.verification.LoginFacts;
import org.shebao.verification.Prefecture;
import org.shebao.verification.Verification;
import org.shebao.verification.VerificationRules;

/** How a person stands with this station: the facts of their logins, and what holds now. */
final class Standing {
  private Standing() {}

  static VerificationStatus status(Pages pages, String personId, Instant now) {
    LoginFacts facts = facts(pages, personId, Optional.empty());
    Login login = login(pages, personId, Optional.empty());
    return new VerificationStatus(
        personId,
        current(pages, personId, now),
        facts.guard().lockedUntil(now),
        VerificationRules.requiredLevel(facts, login, now),
        facts.pinSet(),
        facts.guard().pinTriesLeft());
  }

  /** The person, when their account is open and a verification holds here and now. */
  static Decision<String> verified(Pages pages, String personId, Instant now) {
    Optional<Instant> locked = pages.verifications().guard(personId).lockedUntil(now);
    if (locked.isPresent()) {
      return Decision.refused(
          Refusal.of(RuleCode.ACCOUNT_LOCKED).with("person", personId).until(locked.get()));
    }
    return current(pages, personId, now).isPresent()
        ? Decision.accepted(personId)
        : Decision.refused(Refusal.of(RuleCode.NOT_VERIFIED).with("person", personId));
  }

  private static Optional<Verification> current(Pages pages, String personId, Instant now) {
    // These books are one station's: whatever device was used, it was used here.
    return pages.verifications().verifications(personId, now.minus(Verification.HOLDS)).stream()
        .filter(verification -> verification.holds(verification.login().deviceId(), now))
        .max(Comparator.comparing(Verification::level));
  }

  static LoginFacts facts(Pages pages, String personId, Optional<DeviceClaim> device) {
    return new LoginFacts(
        device.isPresent() ? DeviceClass.PERSONAL : DeviceClass.STATION,
        pages.verifications().lastPrefecture(personId),
        pages.verifications().personalDevices(personId),
        pages.verifications().guard(personId),
        pages.verifications().pinHash(personId).isPresent());
  }

  static Login login(Pages pages, String personId, Optional<DeviceClaim> device) {
    return new Login(
        personId,
        device.map(DeviceClaim::id).orElseGet(() -> stationDevice(pages)),
        prefecture(pages));
  }

  static String stationDevice(Pages pages) {
    return pages.profile().find().orElseThrow().deviceId();
  }

  static Prefecture prefecture(Pages pages) {
    return Prefecture.ofDivision(pages.profile().find().orElseThrow().prefecture());
  }
}
