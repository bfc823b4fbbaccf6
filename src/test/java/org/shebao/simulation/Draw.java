package org.shebao.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebao.contribution.Period;
import org.shebao.engine.Owed;
import org.shebao.engine.PayRequest;
import org.shebao.engine.PaymentFilter;
import org.shebao.engine.PersonFile;
import org.shebao.money.Money;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentState;
import org.shebao.refund.RefundState;
import org.shebao.region.InsuranceType;
import org.shebao.region.PayerGroup;

/** Who comes to a station, and about what, drawn from the seed. */
final class Draw {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Draw() {}

  static Optional<PersonFile> someone(Clerk clerk, World world) {
    List<PersonFile> people =
        clerk.station().bindings().list().stream()
            .filter(file -> file.active().isPresent() || world.luck.nextInt(10) == 0)
            .toList();
    return people.isEmpty() ? Optional.empty() : Optional.of(oneOf(people, world));
  }

  static Optional<String> somebody(Clerk clerk, World world) {
    return someone(clerk, world).map(file -> file.person().id());
  }

  /** Those that the person can pay for; once in a while any. */
  private static List<InsuranceType> insurances(PersonFile person, World world) {
    boolean resident = person.latest().group() == PayerGroup.RESIDENT;
    return Stream.of(InsuranceType.values())
        .filter(each -> each.isResident() == resident || world.luck.nextInt(20) == 0)
        .toList();
  }

  static <T> T oneOf(List<T> choices, World world) {
    return choices.get(world.luck.nextInt(choices.size()));
  }

  static PayRequest request(PersonFile person, PaymentMethod method, World world) {
    return new PayRequest(
        person.person().id(),
        owed(person, world),
        method,
        Optional.empty(),
        Optional.empty(),
        false,
        false);
  }

  /** Often the same few liabilities, so that people get in each other's way. */
  private static Owed owed(PersonFile person, World world) {
    LocalDate today = world.clock.instant().atZone(ZONE).toLocalDate();
    InsuranceType insurance = oneOf(insurances(person, world), world);
    Period period =
        switch (insurance) {
          case RESIDENT_MEDICAL -> Period.ofYear(today.getYear() + 1);
          case RESIDENT_PENSION -> Period.ofYear(today.getYear());
          case FLEXIBLE_PENSION, FLEXIBLE_MEDICAL ->
              Period.ofMonth(YearMonth.from(today).minusMonths(world.luck.nextInt(3)));
        };
    String yuan =
        switch (insurance) {
          case RESIDENT_MEDICAL -> "400.00";
          case RESIDENT_PENSION -> "1000.00";
          case FLEXIBLE_PENSION, FLEXIBLE_MEDICAL -> world.luck.nextBoolean() ? "900" : "5000.01";
        };
    return new Owed(insurance, period, Optional.of(Money.ofYuan(yuan)), Optional.empty());
  }

  static Optional<String> paymentIn(PaymentState state, Clerk clerk, World world) {
    LocalDate today = clerk.caller().today();
    List<String> found =
        clerk
            .station()
            .payments()
            .list(
                new PaymentFilter(today.minusDays(40), today, Optional.of(state), Optional.empty()))
            .stream()
            .map(file -> file.payment().id())
            .toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(oneOf(found, world));
  }

  static Optional<String> refundIn(RefundState state, Clerk clerk, World world) {
    LocalDate today = clerk.caller().today();
    List<String> found =
        clerk.station().refunds().list(today.minusDays(40), today, Optional.of(state)).stream()
            .map(file -> file.refund().id())
            .toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(oneOf(found, world));
  }
}
