package org.shebao.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Problem;
import org.shebao.region.PayerGroup;
import org.shebao.rule.Decision;
import org.shebao.rule.RuleCode;

class ApplicantTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void readsWhatAnIdCardReaderWrites() {
    Applicant applicant =
        read("""
        {"name":"张三","idType":"resident-id","idNumber":"440101190001010045",
         "phone":"+86 130 0000 0001","region":" 广东省 ","payerGroup":"FLEXIBLE",
         "subsidy":"低保","front":"photos/a.jpg","back":"photos/b.jpg",
         "nation":"汉","chipSerial":17}
        """)
            .value();

    assertEquals("张三", applicant.name().text());
    assertEquals("440101190001010045", applicant.document().number());
    assertEquals("13000000001", applicant.phone().digits());
    assertEquals("广东省", applicant.region());
    assertEquals(PayerGroup.FLEXIBLE, applicant.payerGroup());
    assertEquals(Subsidy.LOW_INCOME, applicant.subsidy());
    assertEquals(
        Map.of(PhotoSide.FRONT, "photos/a.jpg", PhotoSide.BACK, "photos/b.jpg"),
        applicant.photos());
  }

  @Test
  void needsNeitherSubsidyNorPhotos() {
    Applicant applicant =
        read("""
        {"name":"张三","idType":"resident_id","idNumber":"440101190001010045",
         "phone":"13000000001","region":"440000","payerGroup":"resident"}
        """)
            .value();

    assertEquals(Subsidy.NONE, applicant.subsidy());
    assertEquals(Map.of(), applicant.photos());
  }

  @Test
  void reportsEverythingThatIsWrongAtOnce() {
    List<Problem> problems =
        problemsOf(
            """
            {"name":"张3","idType":"resident_id","idNumber":"440101190001010046",
             "phone":"1300000000","region":" ","payerGroup":"rich","subsidy":"rich","front":7}
            """);

    assertEquals(
        List.of(
            "a.json idNumber: identifier.check-character",
            "a.json name: name.character",
            "a.json phone: identifier.length",
            "a.json region: missing",
            "a.json payerGroup: payer-group.unknown",
            "a.json subsidy: subsidy.unknown",
            "a.json front: json.text"),
        problems.stream().map(p -> p.where() + ": " + p.key()).toList());
  }

  @Test
  void namesEveryMissingField() {
    assertEquals(
        List.of("idType", "idNumber", "name", "phone", "region", "payerGroup").stream()
            .map(field -> new Problem("a.json " + field, "missing"))
            .toList(),
        problemsOf("{}"));
  }

  @Test
  void reportsOnlyTheTypeWhenTheNumberCannotBeJudged() {
    List<Problem> problems =
        problemsOf(
            """
            {"name":"张三","idType":"library-card","idNumber":"1","phone":"13000000001",
             "region":"440000","payerGroup":"resident"}
            """);

    assertEquals(List.of("document-type.unknown"), problems.stream().map(Problem::key).toList());
  }

  @Test
  void refusesAnApplicantWithoutMainlandDocument() {
    Decision<Applicant> decision = read("{\"name\":\"张三\",\"idType\":\"overseas\"}");

    assertEquals(RuleCode.NO_MAINLAND_DOCUMENT, decision.refusal().orElseThrow().code());
  }

  @Test
  void neverQuotesPersonalValues() {
    InputException e =
        assertThrows(
            InputException.class,
            () ->
                read(
                    """
                    {"name":"张三丰4","idType":"resident_id","idNumber":"440101190001010046",
                     "phone":"1300000004","region":"440000","payerGroup":"resident"}
                    """));

    assertNothingPersonal(e + " " + e.problems());
  }

  @Test
  void showsItselfMasked() {
    Applicant applicant =
        read("""
        {"name":"张三丰","idType":"resident_id","idNumber":"440101190001010045",
         "phone":"13000000004","region":"440000","payerGroup":"resident",
         "front":"张三丰.jpg"}
        """)
            .value();

    assertNothingPersonal(applicant.toString());
  }

  private static void assertNothingPersonal(String text) {
    for (String personal : List.of("三丰", "4401011900", "13000000", "1300000004")) {
      assertFalse(text.contains(personal), text);
    }
  }

  private static List<Problem> problemsOf(String json) {
    return assertThrows(InputException.class, () -> read(json)).problems();
  }

  private static Decision<Applicant> read(String json) {
    return Applicant.read(JsonFields.object(json, "a.json"), TODAY);
  }
}
