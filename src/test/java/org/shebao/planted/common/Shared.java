package org.shebao.planted.common;

/** In a package that has no row. */
final class Shared {}
