package org.shebao.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.input.InputException;
import org.shebao.input.Problem;

class IdPhotoTest {
  @ParameterizedTest
  @EnumSource
  void tellsTheFactsOfAUsablePhoto(PhotoFormat format) {
    byte[] photo = Images.encoded(format, Images.printed(856, 540));

    assertEquals(
        new PhotoFacts(PhotoSide.BACK, format, 856, 540),
        IdPhoto.check(PhotoSide.BACK, photo, "back.img"));
  }

  @ParameterizedTest
  @CsvSource({"600, 375", "375, 600", "4000, 3000"})
  void takesPhotosOfEitherOrientation(int width, int height) {
    byte[] photo = Images.encoded(PhotoFormat.JPEG, Images.printed(width, height));

    assertEquals(width, IdPhoto.check(PhotoSide.FRONT, photo, "front").width());
  }

  @ParameterizedTest
  @CsvSource({"599, 375", "600, 374", "374, 900", "1, 1"})
  void refusesSmallPhotos(int width, int height) {
    byte[] photo = Images.encoded(PhotoFormat.PNG, Images.printed(width, height));

    Problem expected =
        new Problem("front", "photo.small")
            .with("expected", "600x375")
            .with("actual", width + "x" + height);
    assertEquals(expected, problemOf(photo));
  }

  @ParameterizedTest
  @CsvSource({"JPEG, 16777215", "PNG, 16777215", "JPEG, 0", "PNG, 6710886"})
  void refusesPhotosOfOneColour(PhotoFormat format, int rgb) {
    byte[] photo = Images.encoded(format, Images.plain(856, 540, new Color(rgb)));

    assertEquals("photo.blank", problemOf(photo).key());
  }

  @Test
  void refusesACoveredLensInSpiteOfItsNoise() {
    BufferedImage image = Images.plain(856, 540, Color.BLACK);
    Images.addNoise(image, new Random(1), 20);

    assertEquals("photo.blank", problemOf(Images.encoded(PhotoFormat.PNG, image)).key());
  }

  @Test
  void refusesABlankSheetWithOneMark() {
    BufferedImage image = Images.plain(856, 540, Color.WHITE);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    pen.fillRect(400, 200, 16, 16);
    pen.dispose();

    assertEquals("photo.blank", problemOf(Images.encoded(PhotoFormat.PNG, image)).key());
  }

  @Test
  void takesWhatIsTransparentForBlank() {
    BufferedImage image = new BufferedImage(856, 540, BufferedImage.TYPE_INT_ARGB);
    Images.addNoise(image, new Random(1), 256);

    assertEquals("photo.blank", problemOf(Images.encoded(PhotoFormat.PNG, image)).key());
  }

  @ParameterizedTest
  @CsvSource({"JPEG, 2", "JPEG, 1000", "PNG, 1000"})
  void refusesAPhotoThatBreaksOff(PhotoFormat format, int missing) {
    byte[] whole = Images.encoded(format, Images.printed(856, 540));

    byte[] cut = Arrays.copyOf(whole, whole.length - missing);

    assertEquals("photo.damaged", problemOf(cut).key());
  }

  @Test
  void takesAJpegWithSomethingBehindItsEnd() {
    byte[] whole = Images.encoded(PhotoFormat.JPEG, Images.printed(856, 540));

    byte[] withTrailer = Arrays.copyOf(whole, whole.length + 500);

    assertEquals(856, IdPhoto.check(PhotoSide.FRONT, withTrailer, "front").width());
  }

  @Test
  void takesAJpegWithFilledUpMarkers() {
    byte[] whole = Images.encoded(PhotoFormat.JPEG, Images.printed(856, 540));
    byte[] filled = new byte[whole.length + 1];
    System.arraycopy(whole, 0, filled, 0, 2);
    filled[2] = (byte) 0xFF;
    System.arraycopy(whole, 2, filled, 3, whole.length - 2);

    assertEquals(856, IdPhoto.check(PhotoSide.FRONT, filled, "front").width());
  }

  @ParameterizedTest
  @EnumSource
  void refusesTheFirstBytesOfAFormatAlone(PhotoFormat format) {
    byte[] whole = Images.encoded(format, Images.printed(856, 540));

    assertEquals("photo.damaged", problemOf(Arrays.copyOf(whole, 8)).key());
  }

  @Test
  void refusesOtherFilesWhateverTheyAreCalled() {
    assertEquals(
        new Problem("front", "photo.format"),
        problemOf("GIF89a".getBytes(StandardCharsets.US_ASCII)));
    assertEquals("photo.format", problemOf(new byte[0]).key());
  }

  @Test
  void refusesAPixelBombWithoutDecodingIt() {
    byte[] bomb = Images.encoded(PhotoFormat.PNG, Images.printed(856, 540));
    announce(bomb, 50_000, 50_000);

    assertEquals("photo.pixels", problemOf(bomb).key());
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    byte[] whole = Images.encoded(PhotoFormat.JPEG, Images.printed(856, 540));

    byte[] padded = Arrays.copyOf(whole, 20 * 1024 * 1024 + 1);

    Problem expected = new Problem("front", "photo.bytes").with("mostMegabytes", 20);
    assertEquals(expected, problemOf(padded));
  }

  /** Writes another size into the header of a PNG and makes the header's checksum fit. */
  private static void announce(byte[] png, int width, int height) {
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, width).putInt(20, height);
    CRC32 checksum = new CRC32();
    checksum.update(png, 12, 17);
    header.putInt(29, (int) checksum.getValue());
  }

  private static Problem problemOf(byte[] photo) {
    return assertThrows(InputException.class, () -> IdPhoto.check(PhotoSide.FRONT, photo, "front"))
        .problems()
        .get(0);
  }
}
