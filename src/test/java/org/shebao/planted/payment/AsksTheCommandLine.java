package org.shebao.planted.payment;

import org.shebao.planted.cli.OpenCommand;

/** A rule that names the command line. */
final class AsksTheCommandLine {
  OpenCommand command;
}
