package org.shebao.cli;

import java.util.List;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Lets {@code -3} stand among the parameters of a command without options that are digits. It is
 * moved behind {@code --}, where the parser takes nothing for an option.
 */
final class NegativeNumbers implements IParameterPreprocessor {
  private static final String END_OF_OPTIONS = "--";

  @Override
  public boolean preprocess(
      Stack<String> arguments, CommandSpec command, ArgSpec argument, Map<String, Object> info) {
    List<String> negative = arguments.stream().filter(text -> text.matches("-[0-9]+")).toList();
    if (!negative.isEmpty() && !arguments.contains(END_OF_OPTIONS)) {
      arguments.removeAll(negative);
      // The bottom of the stack is the end of the command line.
      arguments.add(0, END_OF_OPTIONS);
      arguments.addAll(0, negative);
    }
    return false;
  }
}
