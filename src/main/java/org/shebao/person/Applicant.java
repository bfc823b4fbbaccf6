package org.shebao.person;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.shebao.input.Findings;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.region.PayerGroup;
import org.shebao.rule.Decision;

/**
 * Who wants to be bound, as an ID-card reader or the guided form tells it: {@code {name, idType,
 * idNumber, phone, region, payerGroup, subsidy}}. Shows itself masked.
 *
 * @param region as written; resolving it is not decided here
 * @param photos the path of each photo that was named ({@code front}, {@code back}, {@code
 *     handheld}), relative to the file that names it
 */
public record Applicant(
    PersonName name,
    IdentityDocument document,
    PhoneNumber phone,
    String region,
    PayerGroup payerGroup,
    Subsidy subsidy,
    Map<PhotoSide, String> photos) {
  public Applicant {
    photos = Map.copyOf(photos);
  }

  /**
   * Reads one applicant. Fields it does not know are ignored: readers write more than is needed.
   *
   * @param today no birth date may lie after it
   * @return refused when the person has no mainland document (G39); nothing else is looked at then
   * @throws InputException with everything that is wrong with the object, the document first
   */
  public static Decision<Applicant> read(JsonFields fields, LocalDate today) {
    Findings findings = new Findings(fields);
    return findings
        .required("idType", DocumentType::read)
        .map(known -> known.map(type -> read(fields, Optional.of(type), today, findings)))
        .orElseGet(() -> Decision.accepted(read(fields, Optional.empty(), today, findings)));
  }

  private static Applicant read(
      JsonFields fields, Optional<DocumentType> type, LocalDate today, Findings findings) {
    Optional<Optional<IdentityDocument>> document =
        findings.required(
            "idNumber", (raw, where) -> type.map(t -> IdentityDocument.read(t, raw, today, where)));
    Optional<PersonName> name = findings.required("name", PersonName::read);
    Optional<PhoneNumber> phone = findings.required("phone", PhoneNumber::read);
    Optional<String> region = findings.required("region", (raw, where) -> raw.strip());
    Optional<PayerGroup> group = findings.required("payerGroup", PayerGroup::read);
    Optional<Subsidy> subsidy = findings.read(() -> subsidy(fields));
    Optional<Map<PhotoSide, String>> photos = findings.read(() -> photos(fields));
    findings.throwIfAny();
    return new Applicant(
        name.orElseThrow(),
        document.orElseThrow().orElseThrow(),
        phone.orElseThrow(),
        region.orElseThrow(),
        group.orElseThrow(),
        subsidy.orElseThrow(),
        photos.orElseThrow());
  }

  private static Subsidy subsidy(JsonFields fields) {
    return Subsidy.read(fields.optionalText("subsidy").orElse(null), fields.place("subsidy"));
  }

  private static Map<PhotoSide, String> photos(JsonFields fields) {
    Map<PhotoSide, String> named = new EnumMap<>(PhotoSide.class);
    for (PhotoSide side : PhotoSide.values()) {
      fields.optionalText(side.code()).ifPresent(path -> named.put(side, path));
    }
    return named;
  }

  /** Without the photos: people name files after persons. */
  @Override
  public String toString() {
    return "Applicant[" + name + ", " + document + ", " + phone + ", " + payerGroup + "]";
  }
}
