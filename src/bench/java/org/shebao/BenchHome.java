package org.shebao;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebao.crypto.KeyRing;
import org.shebao.crypto.Sm3;
import org.shebao.engine.IdSource;
import org.shebao.engine.Pages;
import org.shebao.engine.Ports;
import org.shebao.engine.RandomIds;
import org.shebao.engine.Station;
import org.shebao.gateway.OutboxSmsGateway;
import org.shebao.person.Binding;
import org.shebao.person.DocumentType;
import org.shebao.person.IdentityDocument;
import org.shebao.person.InsuredPerson;
import org.shebao.person.PersonName;
import org.shebao.person.PhoneNumber;
import org.shebao.person.Subsidy;
import org.shebao.provider.PaymentProvider;
import org.shebao.region.PayerGroup;
import org.shebao.store.SqliteBooks;
import org.shebao.store.SqliteProviderBooks;
import org.shebao.store.StoreSettings;
import org.shebao.verification.Login;
import org.shebao.verification.Prefecture;
import org.shebao.verification.Verification;
import org.shebao.verification.VerificationMethod;

/** A home with many residents of Guangdong, all bound and just verified, none of whom has paid. */
final class BenchHome {
  /** A Friday in the payment window and in the collection period. */
  static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  private final Path directory;
  private final SecureRandom random = new SecureRandom();
  private final IdSource ids = new RandomIds(random);
  private final InstantSource clock = InstantSource.fixed(NOW);

  private BenchHome(Path directory) {
    this.directory = directory;
  }

  static BenchHome of(Path directory, int people) {
    BenchHome home = new BenchHome(directory);
    new StationHome(home.ids, home.random, StoreSettings.STANDARD)
        .open(directory, home.clock)
        .close();
    try (SqliteBooks books = SqliteBooks.open(home.books(), home.keys(), StoreSettings.STANDARD)) {
      books.write(
          pages -> {
            for (int n = 0; n < people; n++) {
              enter(pages, n);
            }
            return people;
          });
    }
    return home;
  }

  private static void enter(Pages pages, int n) {
    String id = person(n);
    Instant before = NOW.minusSeconds(60);
    pages
        .persons()
        .insert(
            new InsuredPerson(
                id,
                new PersonName(name(n)),
                new IdentityDocument(DocumentType.RESIDENT_ID, idNumber(n)),
                new PhoneNumber(String.format(Locale.ROOT, "130%08d", n)),
                Subsidy.NONE,
                before));
    pages
        .persons()
        .insert(
            new Binding(
                "B" + n, id, "440000", PayerGroup.RESIDENT, before, Optional.empty(), "clerk-li"),
            Map.of());
    Login login = new Login(id, "D1", new Prefecture("4403"));
    pages.verifications().insert(new Verification("V" + n, login, VerificationMethod.FACE, before));
  }

  static String person(int n) {
    return String.format(Locale.ROOT, "R%010d", n);
  }

  /** A roster of everybody, as {@code pay batch} reads it. */
  static String roster(int people) {
    StringBuilder lines =
        new StringBuilder("name,idType,idNumber,insurance,period,amount,method\n");
    for (int n = 0; n < people; n++) {
      lines.append(name(n)).append(",resident_id,").append(idNumber(n));
      lines.append(",resident-medical,2027,400.00,wechat-balance\n");
    }
    return lines.toString();
  }

  private static String name(int n) {
    return "张试" + (char) ('一' + n % 1000);
  }

  /** A valid number of a county that does not exist. */
  private static String idNumber(int n) {
    String body =
        String.format(
            Locale.ROOT,
            "110000%d%02d%02d%03d",
            1960 + n / 9000,
            1 + n / 900 % 10,
            1 + n / 9 % 28,
            1 + n % 900);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (body.charAt(i) - '0');
    }
    return body + CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
  }

  /** The same home once more, as it was made. */
  BenchHome copy(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(directory.relativize(file));
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return new BenchHome(to);
  }

  void delete() throws IOException {
    delete(directory);
  }

  static void delete(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  Path books() {
    return directory.resolve("shebao.db");
  }

  /** One digest of the whole journal: equal books have equal ones. */
  String digest() {
    StringBuilder leaves = new StringBuilder();
    try (SqliteBooks books = SqliteBooks.open(books(), keys(), StoreSettings.STANDARD)) {
      return books.read(
          pages -> {
            pages
                .journal()
                .forEach(
                    entry -> leaves.append(entry.leafHash()),
                    corrupt -> {
                      throw corrupt;
                    });
            leaves.append(pages.payments().ids());
            return Sm3.hex(leaves.toString().getBytes(StandardCharsets.UTF_8));
          });
    }
  }

  KeyRing keys() {
    return KeyRing.open(directory.resolve("keys"), random);
  }

  /** A station as installed, its provider in a file of its own. */
  Station station() {
    return new StationHome(ids, random, StoreSettings.STANDARD).open(directory, clock);
  }

  /** A station over these books whose provider answers from memory. */
  Station station(SqliteBooks books, PaymentProvider provider) {
    SqliteProviderBooks untouched =
        SqliteProviderBooks.open(directory.resolve("provider.db"), StoreSettings.STANDARD);
    return new Station(
        new Ports(
            books,
            provider,
            untouched,
            new OutboxSmsGateway(directory.resolve("outbox")),
            keys().index()),
        new StationHome(ids, random, StoreSettings.STANDARD).rules(directory),
        ids,
        random,
        () -> {
          untouched.close();
          books.close();
        });
  }
}
