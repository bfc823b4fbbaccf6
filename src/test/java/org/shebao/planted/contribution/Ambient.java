package org.shebao.planted.contribution;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads every kind of ambient state, calls and method references alike. */
final class Ambient {
  final Supplier<Instant> clockByReference = Instant::now;
  final Supplier<UUID> idByReference = UUID::randomUUID;
  final Supplier<Random> randomByReference = Random::new;

  LocalDate today() {
    return LocalDate.now();
  }

  Clock systemClock() {
    return Clock.systemUTC();
  }

  InstantSource systemSource() {
    return InstantSource.system();
  }

  UUID id() {
    return UUID.randomUUID();
  }

  Random random() {
    return new Random();
  }

  SecureRandom secureRandom() {
    return new SecureRandom();
  }

  double chance() {
    return Math.random();
  }

  void print() {
    System.out.println();
  }

  void complain() {
    System.err.println();
  }

  int type() throws java.io.IOException {
    return System.in.read();
  }

  void leave() {
    System.exit(1);
  }

  String environment() {
    return System.getenv("HOME");
  }

  String property() {
    return System.getProperty("user.home");
  }

  long millis() {
    return System.currentTimeMillis();
  }

  long nanos() {
    return System.nanoTime();
  }

  ZoneId zone() {
    return ZoneId.systemDefault();
  }

  Locale locale() {
    return Locale.getDefault();
  }

  String formatted(int number) {
    return String.format("%02d", number);
  }

  String lower(String text) {
    return text.toLowerCase();
  }
}
