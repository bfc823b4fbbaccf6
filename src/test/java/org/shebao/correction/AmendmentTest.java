package org.shebao.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.correction.SampleRecords.ZHANG;
import static org.shebao.correction.SampleRecords.amendment;
import static org.shebao.correction.SampleRecords.read;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.input.InputException;
import org.shebao.person.InsuredPerson;
import org.shebao.person.Particulars;
import org.shebao.person.Subsidy;
import org.shebao.region.PayerGroup;
import org.shebao.rule.RuleCode;

class AmendmentTest {
  private static final String RIGHT_NUMBER = "440101190001010053";

  @Test
  void changesWhatItNamesAndNothingElse() {
    Particulars after =
        amendment("{'name':'张三','idType':'resident-id','idNumber':'" + RIGHT_NUMBER + "'}")
            .appliedTo(ZHANG);

    InsuredPerson person = after.person();
    assertEquals("R1", person.id());
    assertEquals("张三", person.name().text());
    assertEquals(RIGHT_NUMBER, person.document().number());
    assertEquals(ZHANG.person().phone(), person.phone());
    assertEquals(Subsidy.NONE, person.subsidy());
    assertEquals(PayerGroup.RESIDENT, after.payerGroup());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the name            | {'name':'张三'} | NAME
          the document        | {'idType':'resident_id','idNumber':'440101190001010053'} | DOCUMENT
          the phone           | {'phone':'+86 130 0000 0002'} | PHONE
          the subsidy         | {'subsidy':'低保'} | SUBSIDY
          the payer group     | {'payerGroup':'FLEXIBLE'} | PAYER_GROUP
          several | {'payerGroup':'flexible','name':'张三'} | NAME PAYER_GROUP
          what differs        | {'name':'张三丰','phone':'13000000002','subsidy':'none'} | PHONE
          nothing             | {'name':'张三丰','phone':'13000000001','payerGroup':'resident'} | ''
          the same number     | {'idType':'resident-id','idNumber':' 440101 19000101 0045 '} | ''
          """)
  void keepsOnlyWhatDiffers(String id, String json, String fields) {
    Amendment differing = amendment(json).differingFrom(ZHANG);

    assertEquals(
        fields, differing.fields().stream().map(Enum::name).collect(Collectors.joining(" ")));
    assertEquals(fields.isEmpty(), differing.isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing at all      | {} | new.json correction.empty
          only nulls          | {'name':null} | new.json correction.empty
          a misspelt field    | {'nmae':'张三'} | new.json nmae json.unknown-field
          the region          | {'region':'广东'} | new.json region json.unknown-field
          a number alone      | {'idNumber':'440101190001010053'} | new.json idType missing
          a kind alone        | {'idType':'resident-id'} | new.json idNumber missing
          a blank name        | {'name':' '} | new.json name missing
          a number for a name | {'name':3} | new.json name json.text
          half a phone        | {'phone':'130'} | new.json phone length
          a strange group     | {'payerGroup':'nobody'} | new.json payerGroup payer-group.unknown
          a strange subsidy   | {'subsidy':'rich'} | new.json subsidy subsidy.unknown
          an empty subsidy    | {'subsidy':''} | new.json subsidy missing
          """)
  void namesTheFieldThatIsWrong(String id, String json, String expected) {
    InputException wrong = assertThrows(InputException.class, () -> read(json));

    String found = wrong.problems().get(0).where() + " " + wrong.problems().get(0).key();
    assertTrue(found.startsWith(expected.substring(0, expected.lastIndexOf(' '))), found);
    assertTrue(found.contains(expected.substring(expected.lastIndexOf(' ') + 1)), found);
  }

  @Test
  void neverRepeatsANumberThatIsWrong() {
    InputException wrong =
        assertThrows(
            InputException.class,
            () -> read("{'idType':'resident-id','idNumber':'440101190001010054'}"));

    assertEquals("new.json idNumber", wrong.problems().get(0).where());
    assertFalse(wrong.getMessage().contains("440101"), wrong.getMessage());
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    InputException wrong =
        assertThrows(
            InputException.class, () -> read("{'name':'','phone':'1','payerGroup':'nobody'}"));

    assertEquals(3, wrong.problems().size());
  }

  @Test
  void refusesADocumentThatIsNotOfTheMainland() {
    assertEquals(
        RuleCode.NO_MAINLAND_DOCUMENT,
        read("{'idType':'passport','idNumber':'E1'}").refusal().orElseThrow().code());
  }

  @Test
  void showsNothingPersonal() {
    assertFalse(amendment("{'name':'李四','phone':'13000000002'}").toString().contains("李四"));
  }
}
