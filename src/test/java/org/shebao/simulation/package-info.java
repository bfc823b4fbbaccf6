/**
 * The deterministic simulation: one seed is one month of one station, with its people, operators,
 * commands, a misbehaving provider and crashes.
 *
 * <p>{@code Simulation} runs a {@code Scenario}. Every command is a {@code CommandProcess} that
 * stops at every {@code PausePoint}; the {@code Schedule} draws from the seed which goes on next,
 * which is killed there, and when the power goes out for all. What survives a crash is the {@code
 * Stores}: both SQLite databases, in memory. After every step the {@code Invariants} look at a
 * {@code Snapshot} of both books; the {@code Diary} is the model of what was asked and answered,
 * {@code LockWatch} that of the account locks. A {@code Violation} tells how to replay it.
 */
package org.shebao.simulation;
