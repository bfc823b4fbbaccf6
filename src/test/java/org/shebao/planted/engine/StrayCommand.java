package org.shebao.planted.engine;

/** A command outside the command line. */
final class StrayCommand {}
