package org.shebao.planted.region;

/** One half of a cycle. */
public final class Circle {
  org.shebao.planted.person.Circle other;
}
