package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestReader;
import org.shebao.TestStation;

/** {@code shebao bind}: what a reader, a camera or a person at the keyboard may hand in. */
class BindInputTest {
  private static final Charset GBK = Charset.forName("GB18030");
  private static final Map<String, byte[]> PICTURES =
      Map.of(
          "portrait.jpg", Pictures.printed("jpg", 375, 600),
          "small.png", Pictures.printed("png", 599, 375),
          "narrow.png", Pictures.printed("png", 600, 374),
          "blank.png", Pictures.blank(),
          "half.png", Pictures.half(Pictures.printed("png", 640, 400)),
          "half.jpg", Pictures.half(Pictures.printed("jpg", 640, 400)),
          "gif.png", Pictures.printed("gif", 640, 400),
          "short.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});

  @TempDir Path directory;

  private TestStation station;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    new TestPeople(station);
    PICTURES.forEach(station::file);
    station.file("empty.jpg", "");
    station.file("text.jpg", "not a picture");
  }

  private CommandResult bind(TestReader reader, String... photos) {
    List<String> line = new ArrayList<>(List.of("bind", "--from", "-", "-o", "json"));
    line.addAll(List.of(photos));
    return station.runWithInput(reader.json(), line.toArray(String[]::new));
  }

  private CommandResult bind(TestReader reader) {
    return bind(reader, "--front", "front.png", "--back", "back.png");
  }

  private void assertNobodyIsBound() {
    station.run("bind", "list", "-o", "json").exits(0).saysNothing();
  }

  private static String message(CommandResult refused) {
    return refused.fails(2, "USAGE").required("message").asText();
  }

  @ParameterizedTest
  @CsvSource({
    "resident_id, 11010119000101009X, 110***********009X",
    "resident_id, 710000196001010011, 710***********0011",
    "hmt_residence_permit, 810000190001010026, 810***********0026",
    "hmt_residence_permit, 83000019000101002X, 830***********002X",
    "hk_macao_travel_permit, H00000001, H******01",
    "hk_macao_travel_permit, M0000000101, M******01",
    "hk_macao_travel_permit, HA0000001, H******01",
    "taiwan_travel_permit, 00000010, 0*****10",
    "taiwan_travel_permit, 0000000001A, 0********1A",
    "foreign_permanent_resident_id_2023, 932682198501010017, 932***********0017",
    "foreign_permanent_resident_id_2017, USA110000000101, U************01",
    "RESIDENT-ID, 11010119000101009X, 110***********009X",
    "ＲＥＳＩＤＥＮＴ＿ＩＤ, 11010119000101009X, 110***********009X"
  })
  void bindsByEveryKindOfDocument(String type, String number, String masked) {
    CommandResult bound = bind(new TestReader(1).with("idType", type).with("idNumber", number));

    assertEquals(masked, bound.exits(0).json().required("idNumber").asText());
    bound.hides(number);
  }

  @Test
  void knowsARenewedTravelPermitAgain() {
    TestReader first =
        new TestReader(1).with("idType", "hk_macao_travel_permit").with("idNumber", "M0000000101");

    String person = bind(first).exits(0).json().required("person").asText();

    assertEquals(
        person,
        bind(first.with("idNumber", "m00000001-02")).exits(0).json().required("person").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "idNumber, 110101190001010015, last character",
    "idNumber, 990101190001010018, province",
    "idNumber, 110101190002300013, birth date",
    "idNumber, 110101209901010015, birth date",
    "idNumber, 110101900101001, 18-character",
    "idNumber, 11010119000101001, 18",
    "idNumber, 810000190001010026, hmt_residence_permit",
    "idNumber, 110101A90001010014, Character 7",
    "phone, 1300000000, 11",
    "phone, 12000000001, 13 to 19",
    "name, 张3, name",
    "name, 张试张试张试张试张试张试张试张试张试张试张试张试张试张试张试张试张试张试张试张试张试张试张试张试张试张, 50",
    "idType, driving-licence, resident_id",
    "payerGroup, farmer, flexible",
    "subsidy, rich, low-income"
  })
  void saysWhichPartIsWrongAndRepeatsNothing(String field, String value, String telling) {
    TestReader reader = new TestReader(1).with(field, value);

    for (String lang : List.of("en", "zh")) {
      CommandResult refused =
          bind(reader, "--front", "front.png", "--back", "back.png", "--lang", lang);
      String message = message(refused);
      assertTrue(message.contains("- " + field + ":"), message);
      assertTrue(lang.equals("zh") || message.contains(telling), message);
      refused
          .saysNothing()
          .hides(value, TestPeople.idNumber(1), TestPeople.phone(1), TestPeople.name(1));
    }
    assertNobodyIsBound();
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "idType", "idNumber", "phone", "region", "payerGroup"})
  void namesAFieldThatIsMissingOrBlank(String field) {
    assertTrue(message(bind(new TestReader(1).without(field))).contains(field));
    assertTrue(message(bind(new TestReader(1).with(field, " \u3000"))).contains(field));
    assertNobodyIsBound();
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    CommandResult refused =
        bind(new TestReader(1).with("phone", "1").with("idNumber", "2").without("region"));

    String message = message(refused);

    assertTrue(message.contains("phone") && message.contains("idNumber"), message);
    assertTrue(message.contains("region"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "[{\"name\":\"张试\"}]",
        "{\"name\":\"张试\"",
        "{\"name\":\"张试\",\"name\":\"王试\"}",
        "{\"name\":[\"张试\"],\"idNumber\":110101190001010014}",
        "张试 110101190001010014",
        "\u0000"
      })
  void refusesWhatIsNotAReadersObject(String text) {
    CommandResult refused = station.runWithInput(text, "bind", "--from", "-", "-o", "json");

    refused.hides("张试", "王试", "110101190001010014").fails(2, "USAGE");
    assertNobodyIsBound();
  }

  @Test
  void readsWhatAWindowsReaderWrites() {
    String reading = "\uFEFF" + new TestReader(1).json().replace(",", ",\r\n  ");

    station
        .runWithInput(reading, "bind", "--from", "-", "--front", "front.png", "--back", "back.png")
        .exits(0);
  }

  @Test
  void takesNothingThatIsNotUtf8() {
    String file = station.file("gbk.json", new TestReader(1).json().getBytes(GBK));

    assertTrue(message(station.run("bind", "--from", file, "-o", "json")).contains("UTF-8"));
  }

  @ParameterizedTest
  @CsvSource({"--from, nobody.json", "--from, ."})
  void namesAReadersFileThatCannotBeRead(String option, String file) {
    assertTrue(message(station.run("bind", option, file, "-o", "json")).contains(option));
  }

  @Test
  void needsBothSidesOfTheDocument() {
    TestReader reader = new TestReader(1);

    assertTrue(message(bind(reader, "--back", "back.png")).contains("--front"));
    assertTrue(message(bind(reader, "--front", "front.png")).contains("--back"));
    assertTrue(message(bind(reader, "--front", "-", "--back", "back.png")).contains("--front"));
    assertNobodyIsBound();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "small.png",
        "narrow.png",
        "blank.png",
        "half.png",
        "half.jpg",
        "gif.png",
        "short.png",
        "empty.jpg",
        "text.jpg",
        "front.png",
        "missing.png",
        "."
      })
  void refusesABadPhotoOfTheBack(String photo) {
    String message = message(bind(new TestReader(1), "--front", "front.png", "--back", photo));

    assertTrue(message.contains("--back"), message);
    assertNobodyIsBound();
  }

  @Test
  void takesPhotosInEitherFormatAndEitherWayUp() {
    bind(new TestReader(1), "--front", "portrait.jpg", "--back", "back.png").exits(0);
  }

  @Test
  void doesNotRepeatWhatAReaderCallsAPhoto() {
    TestReader reader = new TestReader(1).with("back", "back.png");
    for (String file : List.of("张试一-正面.jpg", "\u0000.jpg")) {
      bind(reader.with("front", file)).exits(0).hides(file);
      station.run("bind", "release", "R00000001").exits(0);
      CommandResult refused = bind(reader, "--back", "back.png");
      assertTrue(message(refused).contains("--front"));
      refused.hides(file);
    }
  }

  @Test
  void asksForTheHandheldPhotoWhereTheStationsFileSaysSo() {
    station.file(
        "home/regions.json",
        "[{\"region\":\"440000\",\"validFrom\":\"2026-01-01\",\"handheldPhoto\":true}]");
    TestReader reader = new TestReader(1);

    assertTrue(message(bind(reader)).contains("--handheld"));
    assertNobodyIsBound();
    bind(reader, "--front", "front.png", "--back", "back.png", "--handheld", "back.png")
        .fails(2, "USAGE");
    JsonNode bound =
        bind(reader, "--front", "front.png", "--back", "back.png", "--handheld", "handheld.png")
            .exits(0)
            .json();
    assertEquals(3, bound.required("photos").asInt());
    bind(new TestReader(2).with("region", "310000")).exits(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"overseas", "passport", "none", "Overseas"})
  void pointsOverseasChineseWithoutADocumentToTheirApp(String idType) {
    TestReader reader =
        new TestReader(1).with("idType", idType).without("idNumber").with("phone", "");

    JsonNode error = bind(reader).fails(3, "NO_MAINLAND_DOCUMENT");

    assertTrue(error.required("next").asText().contains("中国领事"));
    assertNobodyIsBound();
  }

  @Test
  void asksStepByStepOnATerminal() {
    station.answering(
        "张试一",
        "resident_id",
        "１１０１０１１９０００１０１００９ｘ",
        "+86 130 0000 0001",
        "广东省",
        "resident",
        "",
        "front.png",
        "back.png",
        "");

    JsonNode bound = station.run("bind", "-o", "json").exits(0).json();

    assertEquals("130****0001", bound.required("phone").asText());
    assertEquals("440000", bound.required("region").asText());
  }

  @Test
  void pointsOverseasChineseAlsoOnATerminal() {
    station.answering("华试", "overseas", "", "", "福建", "resident", "", "", "", "");

    station.run("bind", "-o", "json").fails(3, "NO_MAINLAND_DOCUMENT");
  }

  @Test
  void saysWhatWasLeftEmptyOnATerminal() {
    station.answering("张试一", "resident_id");

    String message = message(station.run("bind", "-o", "json"));

    assertTrue(message.contains("idNumber") && message.contains("payerGroup"), message);
  }

  @Test
  void needsAFileWhenNobodyCanBeAsked() {
    assertTrue(message(station.run("bind", "-o", "json")).contains("--from"));
    station.answering("张试一");
    assertTrue(message(station.run("bind", "--no-input", "-o", "json")).contains("--from"));
  }
}
