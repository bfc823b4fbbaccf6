package org.shebao.region;

import java.util.Objects;

/**
 * The official names of a region.
 *
 * @param shortName 广东
 * @param fullName 广东省
 * @param pinyin with the kind of the region as last word: {@code Guangdong Sheng}
 * @param english {@code Guangdong}
 * @param abbreviation 粤
 * @param letters the two letters of GB/T 2260: {@code GD}
 */
public record RegionNames(
    String shortName,
    String fullName,
    String pinyin,
    String english,
    String abbreviation,
    String letters) {
  public RegionNames {
    Objects.requireNonNull(shortName);
    Objects.requireNonNull(fullName);
    Objects.requireNonNull(pinyin);
    Objects.requireNonNull(english);
    Objects.requireNonNull(abbreviation);
    Objects.requireNonNull(letters);
  }
}
