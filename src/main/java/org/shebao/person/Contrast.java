package org.shebao.person;

import java.awt.image.BufferedImage;

/**
 * How much the brightness of an image varies: the standard deviation of its luminance, 0 to 127.5.
 * A covered lens or an empty sheet varies by noise and uneven light, a few units; print that covers
 * one hundredth of a white page already gives 25. A single mark cannot lift a blank photo over the
 * threshold, which a measure of extremes would allow.
 */
final class Contrast {
  /** Below this an image counts as blank; this number is ours. */
  static final double LEAST = 8;

  /** Samples along the shorter side that are enough for the measure. */
  static final int SAMPLES_A_SIDE = 200;

  private Contrast() {}

  static double of(BufferedImage image) {
    long count = (long) image.getWidth() * image.getHeight();
    double sum = 0;
    double squares = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        double luminance = luminance(image.getRGB(x, y));
        sum += luminance;
        squares += luminance * luminance;
      }
    }
    double mean = sum / count;
    return Math.sqrt(Math.max(0, squares / count - mean * mean));
  }

  /** Luma of ITU-R BT.601 as seen on white paper: what is transparent is white. */
  private static double luminance(int argb) {
    double alpha = (argb >>> 24) / 255.0;
    int red = argb >> 16 & 0xFF;
    int green = argb >> 8 & 0xFF;
    int blue = argb & 0xFF;
    return alpha * (0.299 * red + 0.587 * green + 0.114 * blue) + (1 - alpha) * 255;
  }
}
