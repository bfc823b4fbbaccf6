package org.shebao.engine;

/**
 * What is printed of a correction that was applied: its receipt 信息更正凭证.
 *
 * @param checkCode six hex digits over number, person and date under the station's key (RC-SIM)
 */
public record CorrectionPaper(CorrectionFile file, StationProfile station, String checkCode)
    implements Paper {}
