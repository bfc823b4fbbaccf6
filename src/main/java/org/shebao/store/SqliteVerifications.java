package org.shebao.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shebao.verification.AccountGuard;
import org.shebao.verification.Challenge;
import org.shebao.verification.ChallengeState;
import org.shebao.verification.LivenessAction;
import org.shebao.verification.LivenessSequence;
import org.shebao.verification.Login;
import org.shebao.verification.Prefecture;
import org.shebao.verification.Verification;
import org.shebao.verification.VerificationMethod;
import org.shebao.verification.VerificationStore;

/**
 * Tables {@code account_guard}, {@code personal_device}, {@code challenge}, {@code verification}.
 */
record SqliteVerifications(Sql sql) implements VerificationStore {
  private static final String CHALLENGE =
      "SELECT id, person_id, device_id, prefecture, method, actions, created_at, failures, state"
          + " FROM challenge";
  private static final String VERIFICATION =
      "SELECT id, person_id, device_id, prefecture, level, verified_at FROM verification";

  @Override
  public AccountGuard guard(String personId) {
    return sql.one(
            "SELECT pin_failures, locked_at, other_failures FROM account_guard WHERE person_id = ?",
            row ->
                new AccountGuard(
                    (int) row.number("pin_failures"),
                    row.optionalInstant("locked_at"),
                    (int) row.number("other_failures")),
            personId)
        .orElse(AccountGuard.CLEAN);
  }

  @Override
  public void save(String personId, AccountGuard guard) {
    sql.update(
        "INSERT INTO account_guard (person_id, pin_failures, locked_at, other_failures)"
            + " VALUES (?, ?, ?, ?) ON CONFLICT (person_id) DO UPDATE SET"
            + " pin_failures = excluded.pin_failures, locked_at = excluded.locked_at,"
            + " other_failures = excluded.other_failures",
        personId,
        guard.consecutivePinFailures(),
        guard.lockedAt(),
        guard.otherFailures());
  }

  @Override
  public Optional<String> pinHash(String personId) {
    return accountText(personId, "pin_hash");
  }

  @Override
  public void savePinHash(String personId, String encoded) {
    saveAccountText(personId, "pin_hash", encoded);
  }

  @Override
  public Optional<Prefecture> lastPrefecture(String personId) {
    return accountText(personId, "last_prefecture").map(Prefecture::new);
  }

  @Override
  public void saveLastPrefecture(String personId, Prefecture prefecture) {
    saveAccountText(personId, "last_prefecture", prefecture.code());
  }

  private Optional<String> accountText(String personId, String column) {
    return sql.one(
            "SELECT " + column + " FROM account_guard WHERE person_id = ?",
            row -> row.optionalText(column),
            personId)
        .flatMap(value -> value);
  }

  private void saveAccountText(String personId, String column, String value) {
    sql.update(
        "INSERT INTO account_guard (person_id, pin_failures, other_failures, "
            + column
            + ") VALUES (?, 0, 0, ?) ON CONFLICT (person_id) DO UPDATE SET "
            + column
            + " = excluded."
            + column,
        personId,
        value);
  }

  @Override
  public Map<String, Instant> personalDevices(String personId) {
    return sql
        .list(
            "SELECT device_id, first_seen FROM personal_device WHERE person_id = ?",
            row -> Map.entry(row.text("device_id"), row.instant("first_seen")),
            personId)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void addDevice(Login login, Instant firstSeen) {
    sql.update(
        "INSERT INTO personal_device (person_id, device_id, first_seen) VALUES (?, ?, ?)",
        login.personId(),
        login.deviceId(),
        firstSeen);
  }

  @Override
  public void saveImei(Login login, String imeiIndex) {
    sql.update(
        "INSERT INTO device_imei (person_id, device_id, imei_index) VALUES (?, ?, ?)"
            + " ON CONFLICT (person_id, device_id) DO UPDATE SET imei_index = excluded.imei_index",
        login.personId(),
        login.deviceId(),
        imeiIndex);
  }

  @Override
  public void insert(Challenge challenge, Optional<String> codeIndex) {
    sql.update(
        "INSERT INTO challenge (id, person_id, device_id, prefecture, method, actions, code_index,"
            + " created_at, failures, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        challenge.id(),
        challenge.login().personId(),
        challenge.login().deviceId(),
        challenge.login().prefecture().code(),
        challenge.method().name(),
        challenge.actions().stream().map(Enum::name).collect(Collectors.joining(" ")),
        codeIndex,
        challenge.createdAt(),
        challenge.failures(),
        challenge.state().name());
  }

  @Override
  public void replace(Challenge after) {
    sql.update(
        "UPDATE challenge SET failures = ?, state = ? WHERE id = ?",
        after.failures(),
        after.state().name(),
        after.id());
  }

  @Override
  public Optional<Challenge> challenge(String id) {
    return sql.one(CHALLENGE + " WHERE id = ?", SqliteVerifications::challengeOf, id);
  }

  @Override
  public List<Challenge> openChallenges(String personId) {
    return sql.list(
        CHALLENGE + " WHERE person_id = ? AND state = ? ORDER BY created_at, id",
        SqliteVerifications::challengeOf,
        personId,
        ChallengeState.OPEN.name());
  }

  @Override
  public Optional<String> codeIndex(String challengeId) {
    return sql.one(
            "SELECT code_index FROM challenge WHERE id = ?",
            row -> row.optionalText("code_index"),
            challengeId)
        .flatMap(value -> value);
  }

  @Override
  public void insert(Verification verification) {
    sql.update(
        "INSERT INTO verification (id, person_id, device_id, prefecture, level, verified_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        verification.id(),
        verification.login().personId(),
        verification.login().deviceId(),
        verification.login().prefecture().code(),
        verification.level().name(),
        verification.verifiedAt());
  }

  @Override
  public Optional<Verification> verification(String id) {
    return sql.one(VERIFICATION + " WHERE id = ?", SqliteVerifications::verificationOf, id);
  }

  @Override
  public void endAll(String personId, Instant at) {
    sql.update(
        "UPDATE verification SET ended_at = ? WHERE person_id = ? AND ended_at IS NULL",
        at,
        personId);
  }

  @Override
  public List<Verification> verifications(String personId, Instant since) {
    return sql.list(
        VERIFICATION
            + " WHERE person_id = ? AND verified_at > ? AND ended_at IS NULL"
            + " ORDER BY verified_at DESC",
        SqliteVerifications::verificationOf,
        personId,
        since);
  }

  private static Verification verificationOf(Sql.Row row) throws SQLException {
    return new Verification(
        row.text("id"),
        login(row),
        VerificationMethod.valueOf(row.text("level")),
        row.instant("verified_at"));
  }

  private static Challenge challengeOf(Sql.Row row) throws SQLException {
    return new Challenge(
        row.text("id"),
        login(row),
        VerificationMethod.valueOf(row.text("method")),
        liveness(row.text("actions")),
        row.instant("created_at"),
        (int) row.number("failures"),
        ChallengeState.valueOf(row.text("state")));
  }

  private static Login login(Sql.Row row) throws SQLException {
    return new Login(
        row.text("person_id"), row.text("device_id"), new Prefecture(row.text("prefecture")));
  }

  private static Optional<LivenessSequence> liveness(String actions) {
    return actions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LivenessSequence(
                Arrays.stream(actions.split(" ")).map(LivenessAction::valueOf).toList()));
  }
}
