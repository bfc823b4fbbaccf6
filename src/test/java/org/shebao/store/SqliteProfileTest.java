package org.shebao.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.shebao.store.SampleBooks.NOW;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shebao.engine.StationProfile;

class SqliteProfileTest {
  private static final StationProfile FIRST =
      new StationProfile("南山街道服务站", "440000", "440305", "D1", NOW);

  @TempDir private Path directory;

  @Test
  void aNewStationHasNoProfile() {
    try (SampleBooks books = new SampleBooks(directory)) {
      assertEquals(Optional.empty(), books.see(pages -> pages.profile().find()));
    }
  }

  @Test
  void aStationMayBeRenamedButStaysTheSameTerminal() {
    StationProfile renamed =
        new StationProfile("福田街道服务站", "330000", "330106", "D2", NOW.plusSeconds(1));
    try (SampleBooks books = new SampleBooks(directory)) {
      books.change(pages -> pages.profile().save(FIRST));
      books.change(pages -> pages.profile().save(renamed));

      assertEquals(
          Optional.of(new StationProfile("福田街道服务站", "330000", "330106", "D1", NOW)),
          books.see(pages -> pages.profile().find()));
    }
  }
}
