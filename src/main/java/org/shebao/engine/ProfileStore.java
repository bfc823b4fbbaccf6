package org.shebao.engine;

import java.util.Optional;

/** The station's own profile inside one transaction. */
public interface ProfileStore {
  Optional<StationProfile> find();

  /** Writes the profile, replacing an earlier one. */
  void save(StationProfile profile);
}
