package org.shebao.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The policies of one region in time: the station's entries, and on every other day, those before
 * the article was published included, the shipped policy.
 *
 * @param station none overlapping
 */
public record PolicyTimeline(RegionPolicy shipped, List<RegionPolicy> station) {
  public PolicyTimeline {
    station = List.copyOf(station);
  }

  /** The policy in force on {@code date}. */
  public RegionPolicy on(LocalDate date) {
    return station.stream()
        .filter(own -> own.validity().contains(date))
        .findFirst()
        .orElse(shipped);
  }

  /** The first day after {@code date} on which another policy may be in force. */
  public Optional<LocalDate> nextChange(LocalDate date) {
    return station.stream()
        .flatMap(
            own ->
                Stream.concat(
                    Stream.of(own.validFrom()),
                    own.validTo().map(last -> last.plusDays(1)).stream()))
        .filter(date::isBefore)
        .min(LocalDate::compareTo);
  }
}
