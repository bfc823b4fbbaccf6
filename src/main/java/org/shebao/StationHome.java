package org.shebao;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebao.calendar.HolidayYear;
import org.shebao.calendar.WorkingDays;
import org.shebao.contribution.NationalRates;
import org.shebao.contribution.StationRates;
import org.shebao.crypto.KeyRing;
import org.shebao.engine.Homes;
import org.shebao.engine.IdSource;
import org.shebao.engine.Ports;
import org.shebao.engine.Rulebook;
import org.shebao.engine.Station;
import org.shebao.gateway.OutboxSmsGateway;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.provider.simulated.SimulatedProvider;
import org.shebao.refund.RefundPolicy;
import org.shebao.region.Region;
import org.shebao.region.RegionCatalog;
import org.shebao.store.SqliteBooks;
import org.shebao.store.SqliteProviderBooks;
import org.shebao.store.StoreException;
import org.shebao.store.StoreSettings;

/**
 * Wires a station to what lies in its home directory: the books, the simulated provider's books,
 * the keys, the outbox and the station's own rule files.
 */
final class StationHome implements Homes {
  private static final String BOOKS = "shebao.db";
  private static final String PROVIDER_BOOKS = "provider.db";

  /** SQLite takes a file of fewer bytes for a new one. */
  private static final long DATABASE_HEADER = 100;

  private static final String OUTBOX = "outbox";
  private static final String REGIONS = "regions.json";
  private static final String HOLIDAYS = "holidays";

  private final IdSource ids;
  private final SecureRandom random;
  private final UnaryOperator<Ports> plugged;
  private final StoreSettings settings;

  StationHome(IdSource ids, SecureRandom random, StoreSettings settings) {
    this(ids, random, settings, UnaryOperator.identity());
  }

  /**
   * @param plugged what to put between the station and its ports
   */
  StationHome(
      IdSource ids, SecureRandom random, StoreSettings settings, UnaryOperator<Ports> plugged) {
    this.ids = ids;
    this.random = random;
    this.settings = settings;
    this.plugged = plugged;
  }

  @Override
  public Station open(Path home, InstantSource clock) {
    try {
      return opened(home, clock);
    } catch (IOException e) {
      throw new StoreException(home.toString(), e);
    }
  }

  private Station opened(Path home, InstantSource clock) throws IOException {
    // First: a mistake in one of the station's own files must not leave half a home behind.
    Rulebook rules = rules(home);
    KeyRing keys = keys(home, clock);
    SqliteBooks books = SqliteBooks.open(home.resolve(BOOKS), keys, settings);
    SqliteProviderBooks providerBooks = openProvider(home, books);
    SimulatedProvider provider =
        new SimulatedProvider(
            providerBooks,
            clock,
            date -> rules.workingDays().add(date, 1).date(),
            SimulatedProvider.CLIENT_TIMEOUT);
    Ports ports =
        new Ports(
            books,
            provider,
            providerBooks,
            new OutboxSmsGateway(home.resolve(OUTBOX).resolve("sms")),
            keys.index());
    return new Station(
        plugged.apply(ports),
        rules,
        ids,
        random,
        () -> {
          providerBooks.close();
          books.close();
        });
  }

  private SqliteProviderBooks openProvider(Path home, SqliteBooks books) {
    try {
      return SqliteProviderBooks.open(home.resolve(PROVIDER_BOOKS), settings);
    } catch (RuntimeException e) {
      books.close();
      throw e;
    }
  }

  /**
   * The key ring of the home. It is made only together with the books: where books exist, a missing
   * ring is a loss to be told, not to be papered over with a new one.
   */
  private KeyRing keys(Path home, InstantSource clock) throws IOException {
    Path directory = home.resolve("keys");
    if (Files.exists(home.resolve(BOOKS))) {
      requireContent(home.resolve(BOOKS));
      requireContent(home.resolve(PROVIDER_BOOKS));
      return KeyRing.open(directory, random);
    }
    makeDirectory(home);
    // Two processes may be the first: one makes keys and books, the other waits for it.
    try (FileChannel file =
        FileChannel.open(
            home.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.lock();
      KeyRing keys = KeyRing.openOrCreate(directory, random, clock.instant());
      // A home that somebody made beforehand may be open to others; what lies in it must not be.
      OwnerOnly.directory(home.resolve(OUTBOX));
      make(
          home.resolve(PROVIDER_BOOKS), draft -> SqliteProviderBooks.open(draft, settings).close());
      // Last: where they are, all of the home is.
      make(home.resolve(BOOKS), draft -> SqliteBooks.open(draft, keys, settings).close());
      return keys;
    }
  }

  /** Under its own name a database is whole from the beginning, so that an empty one is a loss. */
  private static void make(Path file, Consumer<Path> making) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    OwnerOnly.file(draft);
    making.accept(draft);
    if (Files.exists(draft.resolveSibling(draft.getFileName() + "-wal"))) {
      // SQLite closes a file without a word when there is no room to write its log back into it.
      throw new StoreException(new Problem(file.toString(), "store.full"));
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void requireContent(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) < DATABASE_HEADER) {
      throw new StoreException(new Problem(file.toString(), "store.empty"));
    }
  }

  /** The home is private; the directories above it are made as any other. */
  private static void makeDirectory(Path home) throws IOException {
    if (Files.isDirectory(home)) {
      return;
    }
    Path parent = home.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    OwnerOnly.directory(home);
  }

  @Override
  public Rulebook rules(Path home) {
    try {
      RegionCatalog regions = regions(home);
      return new Rulebook(
          regions, NationalRates.shipped(), rates(home, regions), workingDays(home), refunds(home));
    } catch (IOException e) {
      throw new StoreException(home.toString(), e);
    }
  }

  /** The whole text of one of the station's own files. */
  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new InputException(file.toString(), "file.encoding");
    }
  }

  private static RegionCatalog regions(Path home) throws IOException {
    Path file = home.resolve(REGIONS);
    RegionCatalog shipped = RegionCatalog.shipped();
    return Files.exists(file) ? shipped.overriddenBy(text(file), file.toString()) : shipped;
  }

  private static StationRates rates(Path home, RegionCatalog regions) throws IOException {
    Path file = home.resolve(StationRates.FILE);
    return Files.exists(file)
        ? StationRates.read(
            Files.readString(file),
            file.toString(),
            regions.all().stream().map(Region::code).collect(Collectors.toSet()))
        : StationRates.none();
  }

  private static RefundPolicy refunds(Path home) throws IOException {
    Path file = home.resolve(RefundPolicy.FILE);
    return Files.exists(file)
        ? RefundPolicy.read(text(file), file.toString())
        : RefundPolicy.SHIPPED;
  }

  private static WorkingDays workingDays(Path home) throws IOException {
    WorkingDays days = WorkingDays.shipped();
    Path directory = home.resolve(HOLIDAYS);
    if (!Files.isDirectory(directory)) {
      return days;
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(directory)) {
      files = entries.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      days = days.with(HolidayYear.read(text(file), file.toString()));
    }
    return days;
  }

  @Override
  public void keepHolidays(Path home, int year, String json) {
    try {
      makeDirectory(home);
      Path directory = Files.createDirectories(home.resolve(HOLIDAYS));
      Path draft = Files.createTempFile(directory, "import", ".tmp");
      Files.writeString(draft, json, StandardCharsets.UTF_8);
      Files.move(
          draft,
          directory.resolve(year + ".json"),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StoreException(home.toString(), e);
    }
  }
}
