package org.shebao.planted.person;

/** The other half of a cycle. */
public final class Circle {
  org.shebao.planted.region.Circle other;
}
