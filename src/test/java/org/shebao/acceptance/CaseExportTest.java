package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;
import org.shebao.crypto.Sm3;

/** {@code shebao troubleshoot case export}: the papers that convince a stranger. */
class CaseExportTest {
  @TempDir Path directory;
  private TestStation station;
  private TestTill till;
  private String person;
  private String payment;

  @BeforeEach
  void chargeTwice() {
    station = new TestStation(directory);
    till = new TestTill(station);
    person = new TestPeople(station).verified(1, "广东", "resident");
    till.fault("'on':'charge','behaviour':'charged-twice'");
    payment = till.paid(person);
  }

  @Test
  void holdsTheLetterTheCaseTheVoucherAndBothLinesOfTheBill() throws IOException {
    JsonNode written = export("--bill", bill()).exits(0).json();

    Map<String, String> papers = papers();
    assertEquals(new ArrayList<>(papers.keySet()), texts(written.required("papers")));
    assertEquals(
        List.of("letter.txt", "case.txt"), texts(written.required("papers")).subList(0, 2));
    String letter = papers.get("letter.txt");
    assertTrue(letter.contains("4200000000202611200000000001"), letter);
    assertTrue(letter.contains("4200000000202611200000000002"), letter);
    assertTrue(letter.contains("between 2026-11-25 and 2026-11-27"), letter);
    assertTrue(papers.get("vouchers/SIM" + payment + ".txt").contains("CNY 400.00"));
    assertEquals(
        2,
        papers.get("bills/bill-1.txt").lines().filter(line -> line.contains(payment)).count() - 1);
    assertTrue(papers.get("case.json").contains("\"kind\":\"duplicate-charge\""));
  }

  @Test
  void provesEachPaperAndEachEntryByItsDigest() throws IOException {
    export("--bill", bill()).exits(0);

    Map<String, String> papers = papers();
    List<String> listed = papers.get("MANIFEST.sm3").lines().toList();
    assertEquals(papers.size() - 1, listed.size());
    for (String line : listed) {
      String content = papers.get(line.substring(66));
      assertEquals(line.substring(0, 64), Sm3.hex(content.getBytes(StandardCharsets.UTF_8)));
    }
    List<String> entries = papers.get("proofs/entries.txt").lines().skip(1).toList();
    assertEquals(3, entries.size(), "asked for, paid, and the second charge");
    for (String line : entries) {
      byte[] canonical = papers.get(line.substring(66)).getBytes(StandardCharsets.UTF_8);
      assertEquals(line.substring(0, 64), Sm3.hex(new byte[1], canonical));
    }
  }

  @Test
  void namesNobody() throws IOException {
    export("--bill", bill()).exits(0);

    String all = String.join("\n", papers().values());
    for (String secret : List.of(TestPeople.name(1), TestPeople.idNumber(1), TestPeople.phone(1))) {
      assertFalse(all.contains(secret));
    }
    assertTrue(all.contains("张**"));
  }

  @Test
  void saysThatABillDoesNotKnowThePayment() throws IOException {
    station.at("2026-11-21T10:30:00+08:00");
    Path other = directory.resolve("other.csv");
    String text = Files.readString(Path.of(bill())).replace(payment, "P99999999");
    Files.writeString(other, text);

    export("--bill", other.toString()).exits(0);

    assertTrue(papers().get("bills/bill-1.txt").contains("no line about payment " + payment));
  }

  @Test
  void addsThePaperOfARefundThatIsDone() throws IOException {
    station.run("refund", payment, "--reason", "duplicate", "-o", "json").exits(0);

    export().exits(0);

    assertTrue(papers().containsKey("vouchers/RF00000001.txt"), papers().keySet()::toString);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "zh, 重复扣款核查函（草稿，模拟）, 工单材料已打包。",
    "en, 'Request to check a second charge (draft, simulated)', The papers of the case",
  })
  void speaksBothLanguages(String lang, String title, String done) throws IOException {
    CommandResult written =
        station.run("troubleshoot", "case", "export", caseOf(), "--out", archive(), "--lang", lang);

    assertTrue(written.exits(0).out().startsWith(done), written::out);
    assertTrue(papers().get("letter.txt").startsWith(title));
  }

  @Test
  void refusesWhatIsNoBillAndWritesNothing() throws IOException {
    Path wrong = Files.writeString(directory.resolve("wrong.csv"), "a,b\n1,2\n");

    export("--bill", wrong.toString()).fails(2, "USAGE");

    assertFalse(Files.exists(Path.of(archive())));
  }

  @Test
  void knowsNoCaseOfThatNumber() {
    station
        .run("troubleshoot", "case", "export", "C00000099", "--out", archive(), "-o", "json")
        .fails(5, "NO_SUCH_CASE");
  }

  private CommandResult export(String... more) {
    List<String> line =
        new ArrayList<>(
            List.of("troubleshoot", "case", "export", caseOf(), "--out", archive(), "-o", "json"));
    line.addAll(List.of(more));
    return station.run(line.toArray(String[]::new));
  }

  private String caseOf() {
    return station
        .run("troubleshoot", "case", "list", "--state", "all", "-o", "json")
        .exits(0)
        .json()
        .required("case")
        .asText();
  }

  private String archive() {
    return directory.resolve("case.zip").toString();
  }

  private String bill() {
    Path bill = directory.resolve("bill.csv");
    station
        .run("provider", "bill", "--date", "2026-11-20", "--out", bill.toString(), "-o", "json")
        .exits(0);
    return bill.toString();
  }

  private Map<String, String> papers() throws IOException {
    Map<String, String> papers = new LinkedHashMap<>();
    try (InputStream file = Files.newInputStream(Path.of(archive()));
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        papers.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return papers;
  }

  private static List<String> texts(JsonNode array) {
    return new ObjectMapper().convertValue(array, new TypeReference<>() {});
  }
}
