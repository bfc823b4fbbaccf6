package org.shebao.engine;

import java.util.Optional;

/**
 * A device that a person brings, instead of the station's own terminal.
 *
 * @param id the random id that the device made on first use (G26)
 * @param imei typed by its owner, checked, never stored in the clear
 */
public record DeviceClaim(String id, Optional<String> imei) {}
