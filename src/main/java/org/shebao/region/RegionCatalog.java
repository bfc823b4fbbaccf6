package org.shebao.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.input.Resources;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * The 31 regions of the mainland (G20), how to find them, and the policy of each on a day: the
 * station's where its file has an entry for that day, the shipped one otherwise. Immutable.
 */
public final class RegionCatalog {
  private final List<Region> regions;
  private final RegionFinder finder;
  private final Map<String, RegionPolicy> shipped;
  private final Map<String, List<RegionPolicy>> station;

  private RegionCatalog(
      List<Region> regions,
      RegionFinder finder,
      Map<String, RegionPolicy> shipped,
      Map<String, List<RegionPolicy>> station) {
    this.regions = regions;
    this.finder = finder;
    this.shipped = shipped;
    this.station = station;
  }

  /** The catalogue as this version of the program knows it. */
  public static RegionCatalog shipped() {
    String file = "regions.json";
    List<Region> regions = new ArrayList<>();
    RegionFinder finder = new RegionFinder();
    for (JsonFields place : JsonFields.array(Resources.text(RegionCatalog.class, file), file)) {
      String code = place.text("code");
      RegionNames names = names(place);
      Optional<Region> region = region(code, names, place);
      region.ifPresent(regions::add);
      finder.add(code, names, place.texts("aliases"), answer(code, region));
    }
    return new RegionCatalog(List.copyOf(regions), finder, ShippedPolicies.read(), Map.of());
  }

  private static RegionNames names(JsonFields place) {
    return new RegionNames(
        place.text("shortName"),
        place.text("fullName"),
        place.text("pinyin"),
        place.text("english"),
        place.text("abbreviation"),
        place.text("letters"));
  }

  /** Hong Kong, Macao and Taiwan have no area: they are known, and not served. */
  private static Optional<Region> region(String code, RegionNames names, JsonFields place) {
    return place
        .optionalText("area")
        .map(area -> Area.ofCode(area).orElseThrow())
        .map(area -> new Region(code, names, area, place.optionalFlag("coastal").orElseThrow()));
  }

  private static Decision<Region> answer(String code, Optional<Region> region) {
    Refusal notServed = Refusal.of(RuleCode.REGION_NOT_SERVED).with("region", "@region." + code);
    return Decision.of(region, notServed);
  }

  /**
   * This catalogue with the policies of a station's file, instead of those of an earlier file.
   *
   * @param place how the reader knows the text: the file's name
   * @throws InputException naming file, entry and field when anything in it is wrong
   */
  public RegionCatalog overriddenBy(String json, String place) {
    return new RegionCatalog(regions, finder, shipped, StationPolicies.read(json, place, shipped));
  }

  /** The regions that are served, in the order of their codes. */
  public List<Region> all() {
    return regions;
  }

  /**
   * The region that a person names by code, name, pinyin, English name, abbreviation, letters, or
   * by the name of its tax bureau or service; full-width forms, spaces and case do not matter.
   *
   * @return refused with {@code UNKNOWN_REGION} when the whole text is no such name, and with
   *     {@code REGION_NOT_SERVED} for Hong Kong, Macao and Taiwan
   */
  public Decision<Region> find(String text) {
    return finder.find(text);
  }

  /** The policy in force on {@code date}. */
  public RegionPolicy policy(Region region, LocalDate date) {
    return timeline(region).on(date);
  }

  /** The policies of a region in time. */
  public PolicyTimeline timeline(Region region) {
    return new PolicyTimeline(
        shipped.get(region.code()), station.getOrDefault(region.code(), List.of()));
  }
}
