package org.shebao.engine;

import org.shebao.calendar.WorkingDays;
import org.shebao.contribution.NationalRates;
import org.shebao.contribution.StationRates;
import org.shebao.refund.RefundPolicy;
import org.shebao.region.RegionCatalog;

/** The rules of the day as data: what is shipped, and what the station's own files add to it. */
public record Rulebook(
    RegionCatalog regions,
    NationalRates national,
    StationRates rates,
    WorkingDays workingDays,
    RefundPolicy refunds) {}
