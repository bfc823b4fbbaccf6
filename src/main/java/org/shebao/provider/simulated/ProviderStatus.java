package org.shebao.provider.simulated;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an operator sees of the simulated provider.
 *
 * @param faults the entries of the script that may still strike, in its order
 * @param ordersByState as told now, in the order of the states; a state without any is absent
 * @param totals by method, in the order of the methods; a method without any charge is absent
 */
public record ProviderStatus(
    List<LoadedFault> faults,
    Map<BookedCharge.State, Long> ordersByState,
    List<MethodTotals> totals) {

  public ProviderStatus {
    faults = List.copyOf(faults);
    ordersByState = Collections.unmodifiableMap(new TreeMap<>(ordersByState));
    totals = List.copyOf(totals);
  }

  /** The books as they stand at {@code now}. */
  public static ProviderStatus of(ProviderBooks books, Instant now) {
    return books.read(
        page ->
            new ProviderStatus(
                page.faults().open().stream().filter(fault -> fault.isOpenAt(now)).toList(),
                page.statement().ordersByState(now),
                page.statement().totalsByMethod(now, ShanghaiTime.dateOf(now))));
  }
}
