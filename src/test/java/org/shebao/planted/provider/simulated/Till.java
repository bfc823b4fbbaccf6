package org.shebao.planted.provider.simulated;

/** What a shortcut leads to. */
public final class Till {}
