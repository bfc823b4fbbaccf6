package org.shebao.cli;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shebao.JavaSources;
import org.shebao.JavaSources.Source;

/**
 * What the sources hand to a message where a problem or a refusal is made: {@code new
 * Problem(where, "key").with("fact", …)}, {@code Refusal.of(RuleCode.CODE).with("fact", …)}. Made
 * elsewhere, with a key or a code that is not written there, it is not seen here.
 */
final class FactsInSources extends TreeScanner<Void, Void> {
  /** What {@code about(…)} says before anything else, where it is about what is owed. */
  private static final Set<String> ABOUT_WHAT_IS_OWED = Set.of("insurance", "period", "region");

  /** Methods of a class that make the refusal of a code handed in, and what they always say. */
  private static final Map<String, Set<String>> MAKERS =
      Map.of(
          "PaymentRules.about", ABOUT_WHAT_IS_OWED,
          "AmountRefusals.about", ABOUT_WHAT_IS_OWED,
          "Offers.about", ABOUT_WHAT_IS_OWED,
          "RefundRules.about", Set.of("payment"),
          "RefundDesk.inState", Set.of("refund", "state"),
          "Outcome.because", Set.of("payment"),
          "RefundOutcome.because", Set.of("payment", "refund"));

  /**
   * One place that makes a problem or a refusal.
   *
   * @param key the message
   * @param place the file and line
   */
  record Made(String key, Set<String> facts, String place) {}

  private final Map<Tree, Set<String>> factsByRoot = new IdentityHashMap<>();
  private final List<Made> made = new ArrayList<>();
  private Source source;

  static List<Made> read() {
    FactsInSources facts = new FactsInSources();
    for (Source each : JavaSources.under(JavaSources.MAIN)) {
      facts.source = each;
      facts.scan(each.tree(), null);
    }
    return facts.made;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    if (isNamed(call, "with") && text(call, 0).isPresent()) {
      factsByRoot.computeIfAbsent(root(call), root -> new TreeSet<>()).add(text(call, 0).get());
    } else if (isNamed(call, "of") && call.getMethodSelect().toString().equals("Refusal.of")) {
      addRule(call, Set.of());
    } else {
      Optional.ofNullable(MAKERS.get(maker(call))).ifPresent(said -> addRule(call, said));
    }
    return super.visitMethodInvocation(call, nothing);
  }

  @Override
  public Void visitNewClass(NewClassTree problem, Void nothing) {
    String type = problem.getIdentifier().toString();
    List<? extends ExpressionTree> arguments = problem.getArguments();
    if ((type.equals("Problem") || type.equals("InputException")) && arguments.size() == 2) {
      text(arguments.get(1)).ifPresent(key -> add("problem." + key, problem, Set.of()));
    }
    return super.visitNewClass(problem, nothing);
  }

  /** The class that calls, and the name of what it calls. */
  private String maker(MethodInvocationTree call) {
    String type = source.name().replaceFirst(".*/", "").replaceFirst("\\.java$", "");
    String name =
        call.getMethodSelect() instanceof MemberSelectTree select
            ? select.getIdentifier().toString()
            : call.getMethodSelect().toString();
    return type + "." + name;
  }

  private void addRule(MethodInvocationTree call, Set<String> more) {
    call.getArguments().stream()
        .map(Object::toString)
        .map(argument -> argument.replaceFirst("^RuleCode\\.", ""))
        .filter(argument -> argument.matches("[A-Z][A-Z_]+"))
        .forEach(
            code -> {
              add("rule." + code, call, more);
              add("rule." + code + ".next", call, more);
            });
  }

  private void add(String key, Tree root, Set<String> more) {
    Set<String> facts = new TreeSet<>(factsByRoot.getOrDefault(root, Set.of()));
    facts.addAll(more);
    made.add(new Made(key, facts, source.name() + ":" + source.firstLine(root)));
  }

  /** Where a chain of calls begins. */
  private static Tree root(ExpressionTree chain) {
    Tree root = chain;
    while (root instanceof MethodInvocationTree call
        && (isNamed(call, "with") || isNamed(call, "until"))) {
      root = ((MemberSelectTree) call.getMethodSelect()).getExpression();
    }
    return root;
  }

  private static boolean isNamed(MethodInvocationTree call, String name) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getIdentifier().contentEquals(name)
        : call.getMethodSelect().toString().equals(name);
  }

  private static Optional<String> text(MethodInvocationTree call, int argument) {
    return call.getArguments().size() > argument
        ? text(call.getArguments().get(argument))
        : Optional.empty();
  }

  private static Optional<String> text(ExpressionTree expression) {
    return expression instanceof LiteralTree literal && literal.getValue() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
