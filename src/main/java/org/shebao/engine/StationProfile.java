package org.shebao.engine;

import java.time.Instant;

/**
 * What a station is.
 *
 * @param name as printed on receipts
 * @param region the code of its region
 * @param prefecture its division code, six digits; the first four are the prefecture (G28)
 * @param deviceId the random id of this terminal, of class STATION (G26, G27)
 */
public record StationProfile(
    String name, String region, String prefecture, String deviceId, Instant createdAt) {}
