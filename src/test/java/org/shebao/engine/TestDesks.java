package org.shebao.engine;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebao.calendar.WorkingDays;
import org.shebao.contribution.NationalRates;
import org.shebao.contribution.Period;
import org.shebao.contribution.StationRates;
import org.shebao.crypto.KeyRing;
import org.shebao.money.Money;
import org.shebao.payment.Liability;
import org.shebao.payment.Payment;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentSteps;
import org.shebao.payment.Taking;
import org.shebao.payment.Terms;
import org.shebao.person.DocumentType;
import org.shebao.person.IdentityDocument;
import org.shebao.person.InsuredPerson;
import org.shebao.person.PersonName;
import org.shebao.person.PhoneNumber;
import org.shebao.person.Subsidy;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.RefundAnswer;
import org.shebao.provider.Transaction;
import org.shebao.recovery.Escalation;
import org.shebao.recovery.Inquiry;
import org.shebao.refund.Refund;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundPolicy;
import org.shebao.region.InsuranceType;
import org.shebao.region.RegionCatalog;
import org.shebao.store.SqliteBooks;
import org.shebao.store.StoreSettings;

/** The desks of a station over real books and a scripted provider, with a clock moved by hand. */
final class TestDesks implements AutoCloseable {
  static final Money AMOUNT = Money.ofFen(40_000);
  static final Instant START = Instant.parse("2026-11-10T02:00:00Z");
  private static final InsuredPerson ZHANG = person("R1", "440101190001010045");
  private static final InsuredPerson OUYANG = person("R2", "440101190001010053");

  final ScriptedProvider provider = new ScriptedProvider();
  private final Path file;
  private final SqliteBooks books;
  private final Station station;
  private final Map<String, Integer> numbers = new HashMap<>();
  private Instant now = START;

  TestDesks(Path directory) {
    this(directory, RefundPolicy.SHIPPED);
  }

  TestDesks(Path directory, RefundPolicy policy) {
    file = directory.resolve("shebao.db");
    KeyRing keys = KeyRing.openOrCreate(directory.resolve("keys"), new SecureRandom(), START);
    books = SqliteBooks.open(file, keys, StoreSettings.STANDARD);
    Rulebook rules =
        new Rulebook(
            RegionCatalog.shipped(),
            NationalRates.shipped(),
            StationRates.none(),
            WorkingDays.shipped(),
            policy);
    station =
        new Station(
            new Ports(books, provider, null, (phone, code, id, at) -> {}, keys.index()),
            rules,
            this::next,
            new SecureRandom(),
            books::close);
    books.write(
        pages -> {
          pages.persons().insert(ZHANG);
          pages.persons().insert(OUYANG);
          return true;
        });
  }

  private static InsuredPerson person(String id, String number) {
    return new InsuredPerson(
        id,
        new PersonName("张三丰"),
        new IdentityDocument(DocumentType.RESIDENT_ID, number),
        new PhoneNumber("13000000001"),
        Subsidy.SEVERE_DISABILITY,
        START);
  }

  private String next(String prefix) {
    return String.format(Locale.ROOT, "%s%08d", prefix, numbers.merge(prefix, 1, Integer::sum));
  }

  Station station() {
    return station;
  }

  TestDesks after(Duration time) {
    now = now.plus(time);
    return this;
  }

  Instant now() {
    return now;
  }

  Caller caller(String operator) {
    return new Caller(now, operator, next("request-"), false);
  }

  /** A payment's intent, as a crash before the provider's first answer leaves it. */
  String intended(PaymentMethod method, int year) {
    Optional<String> payer =
        method == PaymentMethod.FAMILY_PROXY ? Optional.of("R2") : Optional.empty();
    Payment payment =
        Payment.intended(
            next("P"),
            new Liability("R1", InsuranceType.RESIDENT_MEDICAL, Period.ofYear(year)),
            new Terms(AMOUNT, method, payer, Optional.empty(), "440000"),
            new Taking("clerk-li", "request-0", now));
    return books.write(
        pages -> {
          pages.payments().insert(payment);
          PaymentSteps.requested(payment).entries().forEach(pages.journal()::append);
          return payment.id();
        });
  }

  String intended() {
    return intended(PaymentMethod.WECHAT_BALANCE, 2027);
  }

  /** A payment that was charged under these numbers, the whole amount each time. */
  String charged(PaymentMethod method, int year, String... transactions) {
    String id = intended(method, year);
    resolve(id, taken(transactions));
    return id;
  }

  String paid() {
    return charged(PaymentMethod.WECHAT_BALANCE, 2027, "WX1");
  }

  String held(String... transactions) {
    return charged(PaymentMethod.FAMILY_PROXY, 2027, transactions);
  }

  ChargeAnswer taken(String... transactions) {
    return ChargeAnswer.succeeded(
        List.of(transactions).stream().map(no -> new Transaction(no, AMOUNT, now)).toList());
  }

  /** Asks about a payment, to which the provider says these in order. */
  PaymentFile resolve(String payment, ChargeAnswer... answers) {
    provider.says(answers);
    return station.recovery().resolve(payment, caller("clerk-li")).value();
  }

  Refund refund(String payment, RefundKind kind, long fen, RefundAnswer... answers) {
    provider.says(answers);
    RefundRequest asked = new RefundRequest(payment, kind, Optional.of(Money.ofFen(fen)));
    return station.refunds().request(asked, caller("clerk-li")).value().refund();
  }

  RefundAnswer back(String number) {
    return RefundAnswer.succeeded(number, now, now);
  }

  static RefundAnswer refused() {
    return RefundAnswer.of(RefundAnswer.Kind.DECLINED, "NO_BALANCE");
  }

  RefundAnswer accepted(RefundAnswer.Kind kind, String number) {
    return RefundAnswer.accepted(kind, number, now, "");
  }

  /** The open escalations of all payments: kind and subject, sorted. */
  List<String> escalations() {
    return station.recovery().escalations().stream()
        .map(each -> each.kind() + " " + each.subject())
        .sorted()
        .toList();
  }

  List<Escalation> escalationsOf(String payment) {
    return books.read(pages -> pages.escalations().of(payment));
  }

  Optional<Inquiry> inquiry(String subject) {
    return books.read(pages -> pages.inquiries().find(subject));
  }

  /** What the examination of the books finds: key and place, sorted. */
  List<String> findings() {
    return station.ledger().verify().findings().stream()
        .map(notice -> notice.key() + " " + place(notice.facts()))
        .sorted()
        .toList();
  }

  private static String place(Map<String, String> facts) {
    return Stream.of("payment", "refund", "seq")
        .filter(facts::containsKey)
        .map(facts::get)
        .findFirst()
        .orElseThrow();
  }

  /** Changes the file behind the back of the books. */
  void tamper(String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      if (statement.executeUpdate(sql) == 0) {
        throw new AssertionError("nothing to tamper with: " + sql);
      }
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  @Override
  public void close() {
    station.close();
  }
}
