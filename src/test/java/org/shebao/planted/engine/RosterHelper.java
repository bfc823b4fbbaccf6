package org.shebao.planted.engine;

/** Named for nothing in particular. */
final class RosterHelper {}
