package org.shebao.region;

import java.util.Objects;

/**
 * A provincial region that is served.
 *
 * @param code six digits of GB/T 2260: {@code 440000}
 * @param coastal whether the article's 东部沿海 rule can reach it; it does only in the east (G21)
 */
public record Region(String code, RegionNames names, Area area, boolean coastal) {
  public Region {
    Objects.requireNonNull(names);
    Objects.requireNonNull(area);
    if (!code.matches("[1-6][0-9]0000")) {
      throw new IllegalArgumentException("not the code of a provincial region");
    }
  }

  public String shortName() {
    return names.shortName();
  }

  public String fullName() {
    return names.fullName();
  }

  public String pinyin() {
    return names.pinyin();
  }

  public String english() {
    return names.english();
  }

  public String abbreviation() {
    return names.abbreviation();
  }

  public String letters() {
    return names.letters();
  }
}
