package org.shebao.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code shebao}: the options of every command. */
@Command(
    name = "shebao",
    versionProvider = RootCommand.Version.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class RootCommand extends GroupCommand {
  @Mixin GlobalOptions options = new GlobalOptions();

  /** The version of the jar. */
  static final class Version implements picocli.CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = RootCommand.class.getPackage().getImplementationVersion();
      return new String[] {"shebao " + (version == null ? "development" : version)};
    }
  }
}
