package org.shebao.person;

/**
 * What is known about a photo that passed the check; nothing of its content.
 *
 * @param width in pixels, as stored: a photo that says it must be turned is not turned
 * @param height in pixels, as stored
 */
public record PhotoFacts(PhotoSide side, PhotoFormat format, int width, int height) {
  public PhotoFacts {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException("an image has a width and a height");
    }
  }
}
