package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao pay preview}: by which methods, and when it would arrive. */
class PayPreviewTest {
  @TempDir Path directory;

  private TestStation station;
  private TestPeople people;
  private TestTill till;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
    people = new TestPeople(station);
    till = new TestTill(station);
  }

  @Test
  void showsEveryMethodOnceAndInOneOrder() {
    JsonNode preview = till.preview(people.bound(1, "广东", "resident")).exits(0).json();

    assertEquals(
        List.of(
            "wechat-balance",
            "bank-card",
            "credit-card",
            "union-quickpass",
            "agreement-debit",
            "family-proxy",
            "ecny"),
        texts(preview, "methods", "method"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "preview-allowed.csv", delimiter = '|', numLinesToSkip = 1)
  void allowsWhatTheRegionsTableAllows(
      String id, String region, String group, String insurance, String allowed, String basis) {
    String person = people.bound(1, region, group);
    String period = insurance.startsWith("resident") ? "2027" : "2026-11";

    JsonNode preview =
        till.preview(person, "--insurance", insurance, "--period", period).exits(0).json();

    assertEquals(List.of(allowed.split(" ")), allowed(preview));
    for (JsonNode method : preview.required("methods")) {
      if (!method.required("allowed").asBoolean()) {
        JsonNode refusal = method.required("refusal");
        assertEquals("CHANNEL_NOT_ALLOWED", refusal.required("code").asText());
        assertEquals(basis, refusal.required("basis").asText());
        assertTrue(refusal.hasNonNull("rule") && refusal.hasNonNull("next"));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          fee-01, wechat-balance, 0, free
          fee-02, family-proxy, 0, free
          fee-03, bank-card, null, set by the card's bank
          fee-04, credit-card, null, set by the card's bank
          fee-05, union-quickpass, null, set by the card's bank
          """)
  void namesNoFeeThatTheArticleDoesNotName(String id, String method, String fee, String note) {
    JsonNode preview = till.preview(people.bound(1, "广东", "resident")).exits(0).json();

    assertEquals(fee, option(preview, method).required("feeFen").toString());
    assertEquals(note, option(preview, method).required("feeNote").asText());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          arrives-01, 2026-11-20, bank-card, 2026-11-23, false
          arrives-02, 2026-11-25, bank-card, 2026-11-26, false
          arrives-03, 2026-11-25, credit-card, 2026-11-26, false
          arrives-04, 2026-11-25, union-quickpass, 2026-11-26, false
          arrives-05, 2026-09-18, bank-card, 2026-09-20, false
          arrives-06, 2026-09-24, bank-card, 2026-09-28, false
          arrives-07, 2026-11-21, wechat-balance, 2026-11-21, false
          arrives-08, 2026-12-31, bank-card, 2027-01-04, true
          arrives-09, 2026-12-31, wechat-balance, 2026-12-31, false
          """)
  void countsTheArrivalInWorkingDays(
      String id, String date, String method, String arrives, boolean provisional) {
    String person = people.bound(1, "广东", "resident");

    JsonNode preview = till.preview(person, "--at", date + "T23:59:59+08:00").exits(0).json();

    assertEquals(arrives, option(preview, method).required("arrivesOn").asText());
    assertEquals(provisional, option(preview, method).required("arrivalProvisional").asBoolean());
  }

  @Test
  void promisesAReviewOfAProxyWithinThreeWorkingDaysInsteadOfAnArrival() {
    JsonNode proxy =
        option(till.preview(people.bound(1, "广东", "resident")).exits(0).json(), "family-proxy");

    assertEquals("2026-11-25", proxy.required("reviewBy").asText());
    assertEquals("[\"proxy-review\"]", proxy.required("holdReasons").toString());
    assertFalse(proxy.has("arrivesOn"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          hold-01, 5000.00, wechat-balance, []
          hold-02, 5000.01, wechat-balance, ["internal-review"]
          hold-03, 5000.01, bank-card, ["unionpay-review"]
          hold-04, 5000.00, bank-card, []
          """)
  void announcesTheReviewOfMoreThanFiveThousandYuan(
      String id, String amount, String method, String reasons) {
    String person = people.bound(1, "广东", "flexible");

    JsonNode preview = flexiblePension(person, "--amount", amount);

    assertEquals(reasons, option(preview, method).required("holdReasons").toString());
    assertEquals(!reasons.equals("[]"), option(preview, method).has("reviewBy"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          routes-01, 广东, resident, e-receipt-card-wallet ems-mail, article-table
          routes-02, 北京, flexible, hall-pickup, article-table
          routes-03, 黑龙江, resident, gov-service-site-download, article-table
          routes-04, 河南, resident, e-receipt-card-wallet paper-by-pickup-code, article-general
          """)
  void namesTheReceiptRoutesOfTheRegion(
      String id, String region, String group, String routes, String basis) {
    JsonNode preview = till.preview(people.bound(1, region, group)).exits(0).json();

    assertEquals(
        List.of(routes.split(" ")),
        items(preview, "receiptRoutes").stream().map(JsonNode::asText).toList());
    assertEquals(basis, preview.required("receiptRoutesBasis").asText());
  }

  @Test
  void worksOutsideTheWindowAndSaysWhenItOpens() {
    String person = people.bound(1, "广东", "resident");

    JsonNode preview = till.preview(person, "--at", "2026-11-27T03:00:00+08:00").exits(0).json();

    assertEquals(List.of(), allowed(preview));
    JsonNode refusal = option(preview, "bank-card").required("refusal");
    assertEquals("WINDOW_CLOSED", refusal.required("code").asText());
    assertEquals("2026-12-01T00:00:00+08:00", refusal.required("retryAt").asText());
    assertEquals("2026-11-30", option(preview, "bank-card").required("arrivesOn").asText());
  }

  @Test
  void namesTheFirstPaymentOfWhatIsPaid() {
    String person = people.verified(1, "广东", "resident");
    String payment = till.paid(person);

    JsonNode refusal =
        option(till.preview(person).exits(0).json(), "bank-card").required("refusal");

    assertEquals("ALREADY_PAID", refusal.required("code").asText());
    assertTrue(refusal.required("message").asText().contains(payment));
  }

  @Test
  void knowsWhoIsNotHere() {
    till.preview("R00000009").fails(5, "NO_SUCH_PERSON");

    String person = people.bound(1, "广东", "resident");
    station.run("bind", "release", person).exits(0);
    till.preview(person).fails(3, "PERSON_NOT_BOUND");
  }

  @Test
  void writesNothing() throws IOException {
    String person = people.bound(1, "广东", "resident");
    byte[] before = Files.readAllBytes(station.home().resolve("shebao.db"));

    till.preview(person).exits(0);

    assertArrayEquals(before, Files.readAllBytes(station.home().resolve("shebao.db")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "zh, 微信零钱, 发卡行标准, 依据文章模拟",
    "en, WeChat balance, set by the card's bank, Simulated after the article"
  })
  void fitsOneScreenInBothLanguages(String lang, String method, String fee, String simulated) {
    String person = people.bound(1, "广东", "resident");

    var result =
        station.run(
            "pay",
            "preview",
            person,
            "--insurance",
            "resident-medical",
            "--period",
            "2027",
            "--amount",
            "400",
            "--lang",
            lang);

    result.exits(0).says(method).says(fee).says(simulated).hides(TestPeople.name(1));
    assertTrue(result.out().lines().count() <= 24, result.out());
  }

  private JsonNode flexiblePension(String person, String... more) {
    List<String> line = new ArrayList<>(List.of(more));
    line.addAll(List.of("--insurance", "flexible-pension", "--period", "2026-11"));
    return till.preview(person, line.toArray(String[]::new)).exits(0).json();
  }

  private static JsonNode option(JsonNode preview, String method) {
    return items(preview, "methods").stream()
        .filter(option -> option.required("method").asText().equals(method))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> allowed(JsonNode preview) {
    return items(preview, "methods").stream()
        .filter(option -> option.required("allowed").asBoolean())
        .map(option -> option.required("method").asText())
        .toList();
  }

  private static List<String> texts(JsonNode node, String array, String field) {
    return items(node, array).stream().map(item -> item.required(field).asText()).toList();
  }

  private static List<JsonNode> items(JsonNode node, String array) {
    return StreamSupport.stream(node.required(array).spliterator(), false).toList();
  }
}
