package org.shebao;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.shebao.engine.ShownPhoto;
import org.shebao.person.PhotoSide;

/** Synthetic people and their pictures, bound at a test station. */
public final class TestPeople {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";

  private static final byte[] FRONT = picture(1);
  private static final byte[] BACK = picture(2);
  private static final byte[] HANDHELD = picture(3);

  private final TestStation station;

  public TestPeople(TestStation station) {
    this.station = station;
    station.file("front.png", FRONT);
    station.file("back.png", BACK);
    station.file("handheld.png", HANDHELD);
  }

  /** Binds resident number {@code n} of a region and answers the person's number. */
  public String bound(int n, String region, String payerGroup) {
    return bound(n, region, payerGroup, "none");
  }

  public String bound(int n, String region, String payerGroup, String subsidy) {
    return bind(applicant(n, region, payerGroup, subsidy))
        .exits(0)
        .json()
        .required("person")
        .asText();
  }

  /** Binds and verifies by face. */
  public String verified(int n, String region, String payerGroup) {
    String person = bound(n, region, payerGroup);
    verify(person);
    return person;
  }

  /** Verifies a bound person by face. */
  public void verify(String person) {
    var challenge =
        station.run("verify", "start", person, "--method", "face", "-o", "json").exits(0).json();
    station
        .runWithInput(
            challenge.required("actions").toString(),
            "verify",
            "complete",
            challenge.required("challenge").asText(),
            "--answer-file",
            "-")
        .exits(0);
  }

  public CommandResult bind(String applicant) {
    return station.runWithInput(
        applicant,
        "bind",
        "--from",
        "-",
        "--front",
        "front.png",
        "--back",
        "back.png",
        "-o",
        "json");
  }

  /** The JSON of a card reader. */
  public static String applicant(int n, String region, String payerGroup, String subsidy) {
    return String.format(
        "{\"name\":\"%s\",\"idType\":\"resident_id\",\"idNumber\":\"%s\",\"phone\":\"%s\","
            + "\"region\":\"%s\",\"payerGroup\":\"%s\",\"subsidy\":\"%s\"}",
        name(n), idNumber(n), phone(n), region, payerGroup, subsidy);
  }

  public static String name(int n) {
    return "张试" + (char) ('一' + n % 1000);
  }

  public static String phone(int n) {
    return String.format(Locale.ROOT, "130%08d", n);
  }

  /** A valid number of a county that does not exist. */
  public static String idNumber(int n) {
    String body =
        String.format(
            Locale.ROOT,
            "110000%d%02d%02d%03d",
            1960 + n / 9000,
            1 + n / 900 % 10,
            1 + n / 9 % 28,
            1 + n % 900);
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (body.charAt(i) - '0');
    }
    return body + CHECK_CHARACTERS.charAt(sum % 11);
  }

  /** The pictures of both sides of a document: of nobody in particular. */
  public static List<ShownPhoto> photos() {
    return List.of(
        new ShownPhoto(PhotoSide.FRONT, FRONT, "front.png"),
        new ShownPhoto(PhotoSide.BACK, BACK, "back.png"));
  }

  private static byte[] picture(int seed) {
    BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    for (int i = 0; i < 40; i++) {
      graphics.setColor(new Color((i * 37 * seed) % 256, (i * 91) % 256, (i * 53) % 256));
      graphics.fillRect(i * 16, (i * 7 * seed) % 300, 60, 90);
    }
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
