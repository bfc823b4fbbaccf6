package org.shebao.planted.cli;

/** A command for everybody. */
public class OpenCommand {}
