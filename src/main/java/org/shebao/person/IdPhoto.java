package org.shebao.person;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.shebao.input.InputException;
import org.shebao.input.Problem;

/**
 * The check of an ID photo: a JPEG or PNG that really decodes to its end, large enough to be read
 * and not blank. Works in memory, leaves no file behind and needs no display. What the photo shows
 * is for the clerk to see.
 */
public final class IdPhoto {
  private static final int MOST_BYTES = 20 * 1024 * 1024;
  private static final long MOST_PIXELS = 50_000_000;
  private static final int LEAST_LONG_SIDE = 600;
  private static final int LEAST_SHORT_SIDE = 375;

  private IdPhoto() {}

  /**
   * The facts of a usable photo; it may be turned by 90 degrees.
   *
   * @param where the file or field as its writer knows it
   * @throws InputException when the photo is too large, neither JPEG nor PNG, damaged, too small or
   *     blank
   */
  public static PhotoFacts check(PhotoSide side, byte[] bytes, String where) {
    if (bytes.length > MOST_BYTES) {
      throw new InputException(
          new Problem(where, "photo.bytes").with("mostMegabytes", MOST_BYTES / 1024 / 1024));
    }
    PhotoFormat format =
        PhotoFormat.of(bytes).orElseThrow(() -> new InputException(where, "photo.format"));
    if (format == PhotoFormat.JPEG && !JpegEnd.isReached(bytes)) {
      throw new InputException(where, "photo.damaged");
    }
    return decode(side, format, bytes, where);
  }

  private static PhotoFacts decode(PhotoSide side, PhotoFormat format, byte[] bytes, String where) {
    ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
    // A stream of our own: the one that ImageIO makes would put the photo into a temporary file.
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      PhotoFacts facts = new PhotoFacts(side, format, reader.getWidth(0), reader.getHeight(0));
      // Before decoding: a small file can announce an image that fills the memory.
      requireSize(facts, where);
      requireContent(sample(reader, facts), where);
      return facts;
    } catch (InputException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // ImageIO promises no exception type for a malformed file, and such a file is no bug of ours.
      throw new InputException(where, "photo.damaged");
    } finally {
      reader.dispose();
    }
  }

  private static void requireSize(PhotoFacts facts, String where) {
    int longSide = Math.max(facts.width(), facts.height());
    int shortSide = Math.min(facts.width(), facts.height());
    if ((long) longSide * shortSide > MOST_PIXELS) {
      throw new InputException(
          new Problem(where, "photo.pixels").with("mostMegapixels", MOST_PIXELS / 1_000_000));
    }
    if (longSide < LEAST_LONG_SIDE || shortSide < LEAST_SHORT_SIDE) {
      throw new InputException(
          new Problem(where, "photo.small")
              .with("expected", LEAST_LONG_SIDE + "x" + LEAST_SHORT_SIDE)
              .with("actual", facts.width() + "x" + facts.height()));
    }
  }

  private static void requireContent(BufferedImage sample, String where) {
    if (Contrast.of(sample) < Contrast.LEAST) {
      throw new InputException(where, "photo.blank");
    }
  }

  /** Decodes every row but keeps few pixels: a large photo must not need a large memory. */
  private static BufferedImage sample(ImageReader reader, PhotoFacts facts) throws IOException {
    int step = Math.max(1, Math.min(facts.width(), facts.height()) / Contrast.SAMPLES_A_SIDE);
    ImageReadParam few = reader.getDefaultReadParam();
    few.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, few);
  }
}
