package org.shebao.person;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Images made in memory, so that no photo of anything is needed. */
final class Images {
  private Images() {}

  static BufferedImage plain(int width, int height, Color colour) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return image;
  }

  /** A white page with a grey box and dark lines, as a document looks from afar. */
  static BufferedImage printed(int width, int height) {
    BufferedImage image = plain(width, height, Color.WHITE);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.GRAY);
    pen.fillRect(width * 2 / 3, height / 6, width / 4, height / 2);
    pen.setColor(Color.BLACK);
    for (int y = height / 6; y < height; y += Math.max(1, height / 6)) {
      pen.fillRect(width / 12, y, width / 2, Math.max(1, height / 30));
    }
    pen.dispose();
    return image;
  }

  static void addNoise(BufferedImage image, Random random, int range) {
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int grey = random.nextInt(range);
        image.setRGB(x, y, image.getRGB(x, y) & 0xFF000000 | grey << 16 | grey << 8 | grey);
      }
    }
  }

  static byte[] encoded(PhotoFormat format, BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, format.name(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
