package org.shebao.verification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Challenges, verifications and account guards inside one transaction. */
public interface VerificationStore {
  /** The guard of an account; {@link AccountGuard#CLEAN} for one that never failed. */
  AccountGuard guard(String personId);

  void save(String personId, AccountGuard guard);

  /** The encoded hash of a person's station PIN. */
  Optional<String> pinHash(String personId);

  void savePinHash(String personId, String encoded);

  Optional<Prefecture> lastPrefecture(String personId);

  void saveLastPrefecture(String personId, Prefecture prefecture);

  /** Personal devices on which a person passed a challenge, with the first time of each. */
  Map<String, Instant> personalDevices(String personId);

  /** Adds a personal device on which its owner has just passed a challenge for the first time. */
  void addDevice(Login login, Instant firstSeen);

  /** Keeps the keyed hash of an IMEI that a person chose to give for a device (G26). */
  void saveImei(Login login, String imeiIndex);

  /**
   * Adds an open challenge.
   *
   * @param codeIndex keyed hash of the expected SMS code
   */
  void insert(Challenge challenge, Optional<String> codeIndex);

  /** Replaces a challenge by what an answer made of it. */
  void replace(Challenge after);

  Optional<Challenge> challenge(String id);

  /** A person's challenges that wait for an answer, expired or not. */
  List<Challenge> openChallenges(String personId);

  /** The keyed hash of the SMS code that a challenge expects. */
  Optional<String> codeIndex(String challengeId);

  void insert(Verification verification);

  Optional<Verification> verification(String id);

  /** Lets no verification that a person has now hold any longer. */
  void endAll(String personId, Instant at);

  /** A person's verifications given after {@code since} and not ended, newest first. */
  List<Verification> verifications(String personId, Instant since);
}
