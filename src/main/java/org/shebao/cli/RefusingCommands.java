package org.shebao.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shebao.input.JsonFields;
import org.shebao.input.Resources;
import org.shebao.rule.RuleCode;

/** Which commands can be refused by which rule. */
final class RefusingCommands {
  private static final String FILE = "refusing-commands.json";

  private final List<JsonFields> groups =
      JsonFields.array(Resources.text(RefusingCommands.class, FILE), FILE);

  /** The commands that a rule can refuse, such as {@code pay preview}. */
  Set<String> of(RuleCode code) {
    Set<String> commands = new LinkedHashSet<>();
    for (JsonFields group : groups) {
      if (group.texts("codes").contains(code.name())) {
        commands.addAll(group.texts("commands"));
      }
    }
    return commands;
  }
}
