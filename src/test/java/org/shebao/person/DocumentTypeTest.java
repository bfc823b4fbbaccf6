package org.shebao.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

class DocumentTypeTest {
  @ParameterizedTest
  @EnumSource
  void isReadByItsCode(DocumentType type) {
    assertEquals(type, DocumentType.read(type.code(), "idType").value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"resident_id", "resident-id", "RESIDENT_ID", "ResidentId", " resident id "})
  void isReadInEveryWriting(String raw) {
    assertEquals(DocumentType.RESIDENT_ID, DocumentType.read(raw, "idType").value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"overseas", "none", "passport", "PASSPORT"})
  void refusesPeopleWithoutMainlandDocument(String raw) {
    assertEquals(
        Optional.of(Refusal.of(RuleCode.NO_MAINLAND_DOCUMENT)),
        DocumentType.read(raw, "idType").refusal());
  }

  @Test
  void listsTheKnownTypesForAnUnknownOne() {
    InputException e =
        assertThrows(InputException.class, () -> DocumentType.read("library-card", "idType"));

    Problem problem = e.problems().get(0);
    assertEquals("idType", problem.where());
    assertEquals("document-type.unknown", problem.key());
    assertEquals(
        "resident_id hmt_residence_permit hk_macao_travel_permit taiwan_travel_permit"
            + " foreign_permanent_resident_id_2023 foreign_permanent_resident_id_2017",
        problem.facts().get("known"));
  }

  @Test
  void takesTravelPermitsAsSecondBest() {
    List<DocumentType> secondary =
        Arrays.stream(DocumentType.values()).filter(DocumentType::isSecondary).toList();

    assertEquals(
        List.of(DocumentType.HK_MACAO_TRAVEL_PERMIT, DocumentType.TAIWAN_TRAVEL_PERMIT), secondary);
  }
}
