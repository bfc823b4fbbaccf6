package org.shebao.verification;

import static org.shebao.verification.VerificationMethod.FACE;
import static org.shebao.verification.VerificationMethod.SMS;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a login needs more than the PIN (article section 4), strongest first. What makes a login
 * abnormal is this project's reading: the article says only 异常登录行为.
 */
public enum StepUp {
  /** Three or more wrong SMS codes or faces since the last success. */
  FAILED_ANSWERS("failed-answers", FACE) {
    @Override
    boolean appliesTo(LoginFacts facts, Login login, Instant now) {
      return facts.guard().otherFailures() >= ABNORMAL_FAILURES;
    }
  },
  /** A lock ended less than 24 hours ago; a success since then does not change that. */
  RECENT_LOCK("recent-lock", FACE) {
    @Override
    boolean appliesTo(LoginFacts facts, Login login, Instant now) {
      return endsAt(facts).filter(now::isBefore).isPresent();
    }

    @Override
    Optional<Instant> endsAt(LoginFacts facts) {
      return facts.guard().lockEnd().map(end -> end.plus(AFTER_LOCK));
    }
  },
  /** The third new device within seven days. */
  MANY_NEW_DEVICES("many-new-devices", FACE) {
    @Override
    boolean appliesTo(LoginFacts facts, Login login, Instant now) {
      return facts.isNewDevice(login.deviceId())
          && facts.devicesFirstUsedAfter(now.minus(DEVICE_WINDOW)) + 1 >= ABNORMAL_DEVICES;
    }

    @Override
    Optional<Instant> endsAt(LoginFacts facts) {
      return facts.personalDevices().values().stream()
          .sorted(Comparator.reverseOrder())
          .skip(ABNORMAL_DEVICES - 2)
          .findFirst()
          .map(first -> first.plus(DEVICE_WINDOW));
    }
  },
  /** First use of a personal device by this person (G26, G27). */
  NEW_DEVICE("new-device", SMS) {
    @Override
    boolean appliesTo(LoginFacts facts, Login login, Instant now) {
      return facts.isNewDevice(login.deviceId());
    }
  },
  /** Nobody knows where the last login was: counts as 异地 (G28). */
  UNKNOWN_PREFECTURE("unknown-prefecture", SMS) {
    @Override
    boolean appliesTo(LoginFacts facts, Login login, Instant now) {
      return facts.lastPrefecture().isEmpty();
    }
  },
  /** 异地: the last login was in another prefecture (G28). */
  OTHER_PREFECTURE("other-prefecture", SMS) {
    @Override
    boolean appliesTo(LoginFacts facts, Login login, Instant now) {
      return facts.lastPrefecture().filter(last -> !last.equals(login.prefecture())).isPresent();
    }
  };

  static final int ABNORMAL_FAILURES = 3;
  static final Duration AFTER_LOCK = Duration.ofHours(24);
  static final int ABNORMAL_DEVICES = 3;
  static final Duration DEVICE_WINDOW = Duration.ofDays(7);

  private final String code;
  private final VerificationMethod requires;

  StepUp(String code, VerificationMethod requires) {
    this.code = code;
    this.requires = requires;
  }

  abstract boolean appliesTo(LoginFacts facts, Login login, Instant now);

  /** When time alone will have undone this reason; empty when it never does. */
  Optional<Instant> endsAt(LoginFacts facts) {
    return Optional.empty();
  }

  /** The strongest reason that applies to this login; empty when the PIN is enough. */
  public static Optional<StepUp> of(LoginFacts facts, Login login, Instant now) {
    return Arrays.stream(values()).filter(each -> each.appliesTo(facts, login, now)).findFirst();
  }

  /** From when {@code method} will be enough for this login; empty when time does not help. */
  static Optional<Instant> enoughFrom(
      VerificationMethod method, LoginFacts facts, Login login, Instant now) {
    List<Optional<Instant>> ends =
        Arrays.stream(values())
            .filter(reason -> !method.isAtLeast(reason.requires()))
            .filter(reason -> reason.appliesTo(facts, login, now))
            .map(reason -> reason.endsAt(facts))
            .toList();
    return ends.stream().allMatch(Optional::isPresent)
        ? ends.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  /** The stable name; the message is {@code verification.step-up.CODE}. */
  public String code() {
    return code;
  }

  /** The weakest method that is enough. */
  public VerificationMethod requires() {
    return requires;
  }
}
