package org.shebao.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shebao.crypto.Sm3;
import org.shebao.input.InputException;
import org.shebao.person.IdPhoto;
import org.shebao.person.PhotoFacts;
import org.shebao.person.PhotoSide;

/** The pictures of one binding: the sides that are needed, each a real one, none twice. */
final class ShownPhotos {
  private ShownPhotos() {}

  /**
   * The facts of each picture by its SM3 digest.
   *
   * @param handheld whether the region asks for the person holding the document
   * @throws InputException naming the picture that is missing or cannot be used
   */
  static Map<String, PhotoFacts> check(List<ShownPhoto> photos, boolean handheld) {
    require(photos, PhotoSide.FRONT, "photo.missing");
    require(photos, PhotoSide.BACK, "photo.missing");
    if (handheld) {
      require(photos, PhotoSide.HANDHELD, "photo.handheld-missing");
    }
    Map<String, PhotoFacts> checked = new LinkedHashMap<>();
    for (ShownPhoto photo : photos) {
      PhotoFacts facts = IdPhoto.check(photo.side(), photo.bytes(), photo.where());
      if (checked.put(Sm3.hex(photo.bytes()), facts) != null) {
        throw new InputException(photo.where(), "photo.same-file");
      }
    }
    return checked;
  }

  private static void require(List<ShownPhoto> photos, PhotoSide side, String problem) {
    if (photos.stream().noneMatch(photo -> photo.side() == side)) {
      throw new InputException("--" + side.code(), problem);
    }
  }
}
