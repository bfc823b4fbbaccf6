package org.shebao.region;

import java.util.Optional;

/** The areas of the National Bureau of Statistics, by which the article's rules are read (G21). */
public enum Area implements PolicyWord {
  /** 东部 */
  EAST("east"),
  /** 中部 */
  CENTRAL("central"),
  /** 西部 */
  WEST("west"),
  /** 东北 */
  NORTH_EAST("north-east");

  private final String code;

  Area(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  public static Optional<Area> ofCode(String code) {
    return PolicyWord.find(Area.class, code);
  }
}
