package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.TestPeople;
import org.shebao.TestStation;
import org.shebao.TestTill;

/** {@code shebao pay PERSON --card-file}: a card is checked, and hardly any of it kept. */
class PayCardTest {
  /** A specimen with a right check digit. */
  private static final String CARD = "6212345678901232";

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
  void keepsSixAndFourDigitsOfACardAndNoMore() throws IOException {
    String person = people.verified(1, "广东", "resident");
    String file = station.file("card.txt", "6212 3456 7890 1232\n");

    var paid = till.pay(person, "--method", "bank-card", "--card-file", file).exits(0);

    assertEquals("621234****1232", paid.json().required("card").asText());
    paid.hides(CARD.substring(0, 7), CARD.substring(11));
    try (Stream<Path> files = Files.walk(station.home())) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(each, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(CARD.substring(0, 7)), each + " holds the card");
        assertFalse(bytes.contains(CARD.substring(11)), each + " holds the card");
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          card-01 check digit, 6212345678901233
          card-02 too short, 621234567890
          card-03 too long, 62123456789012345678
          card-04 not UnionPay, 4111111111111111
          card-05 letters, 62123456789012ab
          card-06 nothing, ''
          """)
  void refusesWhatIsNotACardWithoutRepeatingIt(String id, String card) {
    String person = people.verified(1, "广东", "resident");
    String file = station.file("card.txt", card);

    var refused = till.pay(person, "--method", "bank-card", "--card-file", file);

    assertTrue(refused.fails(2, "USAGE").required("message").asText().contains("--card-file"));
    if (!card.isEmpty()) {
      refused.hides(card);
    }
    assertNothingWasTaken();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"wechat, 134567890123456789", "alipay, 2812345678901234"})
  void turnsALivePaymentCodeAwayAndSaysWhatItIs(String kind, String code) {
    String person = people.verified(1, "广东", "resident");
    String file = station.file("card.txt", code);

    till.pay(person, "--method", "union-quickpass", "--card-file", file)
        .exits(2)
        .complains("payment code")
        .hides(code);
    assertNothingWasTaken();
  }

  @Test
  void takesACardOnlyForACardMethodAndAPayerOnlyForAProxy() {
    String person = people.verified(1, "广东", "resident");
    String file = station.file("card.txt", CARD);

    till.pay(person, "--card-file", file).fails(2, "USAGE");
    till.pay(person, "--method", "bank-card", "--card-file", "absent.txt").fails(2, "USAGE");
    till.pay(person, "--payer", person).fails(2, "USAGE");
    till.pay(person, "--method", "family-proxy").fails(2, "USAGE");
    assertNothingWasTaken();
  }

  private List<String> listed(String... filter) {
    String[] line =
        Stream.concat(Stream.of("pay", "list", "-o", "json"), Stream.of(filter))
            .toArray(String[]::new);
    return station.run(line).exits(0).jsonLines().stream()
        .map(payment -> payment.required("payment").asText())
        .toList();
  }

  private void assertNothingWasTaken() {
    assertEquals(List.of(), listed());
    assertTrue(
        station.run("provider", "status", "-o", "json").exits(0).json().at("/orders").isEmpty());
  }
}
