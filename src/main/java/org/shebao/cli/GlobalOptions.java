package org.shebao.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes (design/cli.md); picocli fills them in. */
final class GlobalOptions {
  @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
  Path home;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "text|json",
      scope = ScopeType.INHERIT)
  String output;

  @Option(names = "--lang", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  String lang;

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT)
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT)
  boolean verbose;

  @Option(names = "--no-input", scope = ScopeType.INHERIT)
  boolean noInput;

  @Option(names = "--at", paramLabel = "INSTANT", scope = ScopeType.INHERIT)
  String at;

  @Option(names = "--operator", paramLabel = "NAME", scope = ScopeType.INHERIT)
  String operator;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT)
  boolean version;
}
