package org.shebao.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.shebao.contribution.Period;
import org.shebao.crypto.KeyRing;
import org.shebao.engine.Pages;
import org.shebao.money.Money;
import org.shebao.payment.Liability;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.Taking;
import org.shebao.payment.Terms;
import org.shebao.person.DocumentType;
import org.shebao.person.IdentityDocument;
import org.shebao.person.InsuredPerson;
import org.shebao.person.PersonName;
import org.shebao.person.PhoneNumber;
import org.shebao.person.Subsidy;
import org.shebao.region.InsuranceType;

/** A station's books in a test's own directory, with what most tests write into them. */
final class SampleBooks implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-25T02:00:05.123Z");
  static final InsuredPerson ZHANG = person("R1", "张三丰", "440101190001010045", "13000000001");
  static final InsuredPerson OUYANG = person("R2", "欧阳试", "440101190001010053", "13000000002");

  private final Path directory;
  private final SqliteBooks books;

  SampleBooks(Path directory) {
    this.directory = directory;
    KeyRing keys = KeyRing.openOrCreate(directory.resolve("keys"), new SecureRandom(), NOW);
    this.books = SqliteBooks.open(file(), keys, StoreSettings.STANDARD);
  }

  /** Books in which both persons are known. */
  static SampleBooks withPersons(Path directory) {
    SampleBooks books = new SampleBooks(directory);
    books.change(
        pages -> {
          pages.persons().insert(ZHANG);
          pages.persons().insert(OUYANG);
        });
    return books;
  }

  Path file() {
    return directory.resolve("shebao.db");
  }

  void change(Consumer<Pages> work) {
    books.write(
        pages -> {
          work.accept(pages);
          return true;
        });
  }

  <T> T see(Function<Pages, T> work) {
    return books.read(work);
  }

  /** Changes the file behind the back of the books. */
  void tamper(String sql, Object... parameters) {
    try (Database database = Database.open(file(), Schema.station(), StoreSettings.STANDARD)) {
      int touched = database.write(page -> page.update(sql, parameters));
      if (touched == 0) {
        throw new AssertionError("nothing to tamper with: " + sql);
      }
    }
  }

  private static InsuredPerson person(String id, String name, String number, String phone) {
    return new InsuredPerson(
        id,
        new PersonName(name),
        new IdentityDocument(DocumentType.RESIDENT_ID, number),
        new PhoneNumber(phone),
        Subsidy.SEVERE_DISABILITY,
        NOW);
  }

  /** A payment of Zhang's resident medical insurance that is about to be sent. */
  static Payment intended(String id, int year) {
    return intended(id, ZHANG.id(), year, NOW);
  }

  static Payment intended(String id, String personId, int year, Instant taken) {
    return Payment.intended(
        id,
        new Liability(personId, InsuranceType.RESIDENT_MEDICAL, Period.ofYear(year)),
        new Terms(
            Money.ofFen(40_000),
            PaymentMethod.WECHAT_BALANCE,
            Optional.empty(),
            Optional.empty(),
            "440000"),
        new Taking("clerk-li", "request-" + id, taken));
  }

  @Override
  public void close() {
    books.close();
  }
}
