package org.shebao.cli;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shebao.rule.RuleCode;

/** That the commands are the right ones is seen by {@code ContractTest}. */
class RefusingCommandsTest {
  private static final RefusingCommands REFUSING = new RefusingCommands();

  @ParameterizedTest
  @EnumSource
  void everyRuleRefusesSomeCommand(RuleCode code) {
    assertFalse(REFUSING.of(code).isEmpty());
  }

  @Test
  void namesCommandsThatThereAre() {
    Set<String> named =
        Arrays.stream(RuleCode.values())
            .flatMap(code -> REFUSING.of(code).stream())
            .collect(toCollection(TreeSet::new));
    HelpTest.all(HelpTest.tree(Messages.Language.EN))
        .map(command -> command.qualifiedName(" ").replaceFirst("^shebao ?", ""))
        .forEach(named::remove);

    assertEquals(Set.of(), named);
  }
}
