package org.shebao.engine;

import java.security.SecureRandom;
import java.util.Optional;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.payment.Arrivals;
import org.shebao.region.Region;
import org.shebao.rule.Decision;

/** One station, open for business: its desks over one set of books. */
public final class Station implements AutoCloseable {
  private static final String DEFAULT_REGION = "440000";
  private static final int PROVINCE_DIGITS = 2;

  private final Ports ports;
  private final Rulebook rules;
  private final IdSource ids;
  private final SecureRandom random;
  private final Runnable closing;

  /**
   * @param closing what to do when the station closes
   */
  public Station(Ports ports, Rulebook rules, IdSource ids, SecureRandom random, Runnable closing) {
    this.ports = ports;
    this.rules = rules;
    this.ids = ids;
    this.random = random;
    this.closing = closing;
  }

  /** The rules in force here. */
  public Rulebook rules() {
    return rules;
  }

  /** Gives a fresh home its profile; an existing one keeps what it has. */
  public StationProfile ensureProfile(Caller caller) {
    Books books = ports.books();
    return books
        .read(pages -> pages.profile().find())
        .orElseGet(
            () ->
                books.write(
                    pages -> pages.profile().find().orElseGet(() -> created(pages, caller))));
  }

  private StationProfile created(Pages pages, Caller caller) {
    StationProfile profile =
        new StationProfile("", DEFAULT_REGION, DEFAULT_REGION, ids.next("D"), caller.now());
    pages.profile().save(profile);
    return profile;
  }

  /**
   * Changes what is given and keeps the rest.
   *
   * @param region as a person writes it; the prefecture follows it unless given
   * @param prefecture a six-digit division code inside the region
   * @throws InputException when the prefecture lies in another region
   */
  public Decision<StationProfile> change(
      Optional<String> name, Optional<String> region, Optional<String> prefecture, Caller caller) {
    Decision<Optional<Region>> found =
        region
            .map(text -> rules.regions().find(text).map(Optional::of))
            .orElseGet(() -> Decision.accepted(Optional.empty()));
    return found.map(
        moved ->
            ports
                .books()
                .write(
                    caller,
                    pages -> {
                      StationProfile before = pages.profile().find().orElseThrow();
                      String code = moved.map(Region::code).orElse(before.region());
                      String division =
                          prefecture.orElseGet(
                              () -> moved.map(Region::code).orElse(before.prefecture()));
                      requireInside(code, division);
                      StationProfile after =
                          new StationProfile(
                              name.orElse(before.name()),
                              code,
                              division,
                              before.deviceId(),
                              before.createdAt());
                      pages.profile().save(after);
                      return after;
                    }));
  }

  private static void requireInside(String region, String division) {
    if (!division.startsWith(region.substring(0, PROVINCE_DIGITS))) {
      throw new InputException(
          new Problem("--prefecture", "prefecture.outside").with("region", "@region." + region));
    }
  }

  public BindingDesk bindings() {
    return new BindingDesk(ports.books(), rules, ids, ports.index());
  }

  public CorrectionDesk corrections() {
    return new CorrectionDesk(ports.books(), correctionBooking(), ports.index());
  }

  public VerificationDesk verifications() {
    return new VerificationDesk(ports.books(), ids, random, ports.index(), ports.gateway());
  }

  public PreviewDesk previews() {
    return new PreviewDesk(ports.books(), new PaymentCheck(rules), arrivals());
  }

  public PlatformDesk platforms() {
    return new PlatformDesk(ports.books(), rules);
  }

  public PaymentDesk payments() {
    return new PaymentDesk(
        ports.books(),
        ports.provider(),
        new PaymentCheck(rules),
        booking(),
        new Returns(ports.books(), refundBooking(), providerRefunds()),
        ids);
  }

  public RefundDesk refunds() {
    return new RefundDesk(ports.books(), rules, refundBooking(), providerRefunds(), booking(), ids);
  }

  public DiagnosisDesk diagnoses() {
    return new DiagnosisDesk(ports.books(), rules);
  }

  public SymptomDesk symptoms() {
    return new SymptomDesk(ports.books(), rules, diagnoses());
  }

  public FaultDesk faults() {
    return new FaultDesk(ports.books(), ids);
  }

  public CaseDesk cases() {
    return new CaseDesk(
        ports.books(), new CaseFiles(rules, booking()), new CaseBooking(ids), refunds());
  }

  public RecoveryDesk recovery() {
    return new RecoveryDesk(ports.books(), ports.provider(), providerRefunds(), booking());
  }

  public BatchDesk batches() {
    return new BatchDesk(ports.books(), new PaymentCheck(rules), payments());
  }

  public ReceiptDesk receipts() {
    return new ReceiptDesk(ports.books(), rules, booking(), correctionBooking(), ports.index());
  }

  public LedgerDesk ledger() {
    return new LedgerDesk(ports.books());
  }

  public SimulatorDesk simulator() {
    return new SimulatorDesk(ports.simulated());
  }

  private CorrectionBooking correctionBooking() {
    return new CorrectionBooking(rules.workingDays(), ids);
  }

  private PaymentBooking booking() {
    return new PaymentBooking(ports.books(), arrivals(), followUp(), random);
  }

  private RefundBooking refundBooking() {
    return new RefundBooking(ports.books(), followUp());
  }

  private FollowUp followUp() {
    return new FollowUp(new Escalations(ids, new CaseBooking(ids)));
  }

  private ProviderRefunds providerRefunds() {
    return new ProviderRefunds(ports.provider(), refundBooking());
  }

  private Arrivals arrivals() {
    return new Arrivals(rules.workingDays());
  }

  @Override
  public void close() {
    closing.run();
  }
}
