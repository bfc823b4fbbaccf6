package org.shebao.person;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shebao.identifier.IdentifierKind;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.rule.Decision;
import org.shebao.rule.RuleCode;

/** The documents by which the station knows a person (domain guide, identifiers; G38). */
public enum DocumentType {
  RESIDENT_ID(IdentifierKind.RESIDENT_ID),
  HMT_RESIDENCE_PERMIT(IdentifierKind.HMT_RESIDENCE_PERMIT),
  HK_MACAO_TRAVEL_PERMIT(IdentifierKind.HK_MACAO_TRAVEL_PERMIT),
  TAIWAN_TRAVEL_PERMIT(IdentifierKind.TAIWAN_TRAVEL_PERMIT),
  FOREIGN_PERMANENT_RESIDENT_ID_2023(IdentifierKind.FOREIGN_PERMANENT_RESIDENT_ID_2023),
  FOREIGN_PERMANENT_RESIDENT_ID_2017(IdentifierKind.FOREIGN_PERMANENT_RESIDENT_ID_2017);

  /** What an overseas Chinese person without a mainland document is entered as (G39). */
  private static final Set<String> NOT_OF_THE_MAINLAND = Set.of("overseas", "none", "passport");

  private final IdentifierKind kind;

  DocumentType(IdentifierKind kind) {
    this.kind = kind;
  }

  /** The stable name used in files and JSON. */
  public String code() {
    return kind.code();
  }

  /** The rules its number follows. */
  public IdentifierKind kind() {
    return kind;
  }

  /**
   * Whether the clerk should ask for the residence permit first: travel permits are second best.
   */
  public boolean isSecondary() {
    return this == HK_MACAO_TRAVEL_PERMIT || this == TAIWAN_TRAVEL_PERMIT;
  }

  /**
   * Reads {@code resident_id}, {@code resident-id} or {@code RESIDENT_ID}. A passport or no
   * document is understood and refused with {@link RuleCode#NO_MAINLAND_DOCUMENT}.
   *
   * @throws InputException for a name it does not know, listing those it knows
   */
  public static Decision<DocumentType> read(String raw, String where) {
    String folded = Codes.folded(raw);
    if (NOT_OF_THE_MAINLAND.contains(folded)) {
      return Decision.refused(RuleCode.NO_MAINLAND_DOCUMENT);
    }
    return Decision.accepted(named(folded).orElseThrow(() -> unknown(where)));
  }

  private static Optional<DocumentType> named(String folded) {
    return Arrays.stream(values()).filter(t -> Codes.folded(t.code()).equals(folded)).findFirst();
  }

  private static InputException unknown(String where) {
    String known = Arrays.stream(values()).map(DocumentType::code).collect(Collectors.joining(" "));
    return new InputException(new Problem(where, "document-type.unknown").with("known", known));
  }
}
