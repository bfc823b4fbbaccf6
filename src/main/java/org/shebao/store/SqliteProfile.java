package org.shebao.store;

import java.util.Optional;
import org.shebao.engine.ProfileStore;
import org.shebao.engine.StationProfile;

/** Table {@code station}: one row. */
record SqliteProfile(Sql sql) implements ProfileStore {
  @Override
  public Optional<StationProfile> find() {
    return sql.one(
        "SELECT name, region, prefecture, device_id, created_at FROM station",
        row ->
            new StationProfile(
                row.text("name"),
                row.text("region"),
                row.text("prefecture"),
                row.text("device_id"),
                row.instant("created_at")));
  }

  @Override
  public void save(StationProfile profile) {
    sql.update(
        "INSERT INTO station (id, name, region, prefecture, device_id, created_at)"
            + " VALUES (1, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
            + " name = excluded.name, region = excluded.region, prefecture = excluded.prefecture",
        profile.name(),
        profile.region(),
        profile.prefecture(),
        profile.deviceId(),
        profile.createdAt());
  }
}
