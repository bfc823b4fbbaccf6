package org.shebao.acceptance;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** Picture files as a counter gets them, usable ones and others. */
final class Pictures {
  private Pictures() {}

  static byte[] printed(String format, int width, int height) {
    BufferedImage image = page(width, height);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    for (int y = height / 8; y < height; y += height / 8) {
      pen.fillRect(width / 12, y, width * 2 / 3, Math.max(1, height / 30));
    }
    pen.dispose();
    return encoded(format, image);
  }

  static byte[] blank() {
    return encoded("png", page(800, 500));
  }

  /** The first half of a file, as a broken transfer leaves it. */
  static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private static BufferedImage page(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return image;
  }

  private static byte[] encoded(String format, BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
