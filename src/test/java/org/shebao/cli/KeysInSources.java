package org.shebao.cli;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shebao.JavaSources;
import org.shebao.JavaSources.Source;

/**
 * The message keys that the sources name: the places at which a key belongs, read with the prefix
 * that each puts before it. Keys that are put together of a prefix and a code are not seen here.
 */
final class KeysInSources extends TreeScanner<Void, Void> {
  /** Calls whose first argument is a key, or is one behind a prefix. */
  private static final Map<String, String> CALLS =
      Map.of(
          "heading", "",
          "fact", "",
          "note", "",
          "tell", "",
          "message", "",
          "values", "label.",
          "label", "label.",
          "found", "ledger.finding.",
          "finding", "ledger.finding.");

  /** Constructors, with the place of their key and the prefix before it. */
  private static final Map<String, Place> CONSTRUCTORS =
      Map.of(
          "InputException", new Place(1, "problem."),
          "Problem", new Place(1, "problem."),
          "KeyRingException", new Place(1, "problem."),
          "Notice", new Place(0, "notice."));

  /** Constants that list what stands behind a prefix. */
  private static final Map<String, String> CONSTANTS =
      Map.of("COLUMNS", "label.", "FIELDS", "ask.");

  private record Place(int argument, String prefix) {}

  private final Map<String, String> named = new TreeMap<>();
  private final Set<String> literals = new TreeSet<>();
  private Source source;

  static KeysInSources read() {
    KeysInSources keys = new KeysInSources();
    for (Source each : JavaSources.under(JavaSources.MAIN)) {
      keys.source = each;
      keys.scan(each.tree(), null);
    }
    return keys;
  }

  /** Whole keys, each with one place that names it. */
  Map<String, String> named() {
    return named;
  }

  /** Every text in the sources. */
  Set<String> literals() {
    return literals;
  }

  @Override
  public Void visitLiteral(LiteralTree literal, Void nothing) {
    if (literal.getValue() instanceof String text) {
      literals.add(text);
    }
    return super.visitLiteral(literal, nothing);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    String name = nameOf(call);
    if (arguments.isEmpty()) {
      return super.visitMethodInvocation(call, nothing);
    }
    if (CALLS.containsKey(name)) {
      add(CALLS.get(name), arguments.get(0));
    } else if (name.equals("text") && isAskedOfMessages(call)) {
      add("", arguments.get(0));
    } else if (name.equals("print") && arguments.size() == 4) {
      add("label.", arguments.get(2));
    }
    return super.visitMethodInvocation(call, nothing);
  }

  private static String nameOf(MethodInvocationTree call) {
    return call.getMethodSelect() instanceof MemberSelectTree select
        ? select.getIdentifier().toString()
        : call.getMethodSelect().toString();
  }

  /** {@code messages.text(…)}, and not the {@code text(…)} of a JSON object. */
  private boolean isAskedOfMessages(MethodInvocationTree call) {
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      String owner = select.getExpression().toString();
      return owner.endsWith("messages") || owner.endsWith("messages()");
    }
    return source.name().endsWith("Messages.java");
  }

  @Override
  public Void visitNewClass(NewClassTree made, Void nothing) {
    Place key = CONSTRUCTORS.get(made.getIdentifier().toString());
    if (key != null && made.getArguments().size() > key.argument()) {
      add(key.prefix(), made.getArguments().get(key.argument()));
    }
    return super.visitNewClass(made, nothing);
  }

  @Override
  public Void visitVariable(VariableTree variable, Void nothing) {
    String prefix = CONSTANTS.get(variable.getName().toString());
    if (prefix != null && variable.getInitializer() != null) {
      add(prefix, variable.getInitializer());
    }
    return super.visitVariable(variable, nothing);
  }

  private void add(String prefix, ExpressionTree expression) {
    if (expression instanceof LiteralTree literal && literal.getValue() instanceof String text) {
      named.put(prefix + text, source.name() + ":" + source.firstLine(literal));
    } else if (expression instanceof ConditionalExpressionTree either) {
      add(prefix, either.getTrueExpression());
      add(prefix, either.getFalseExpression());
    } else if (expression instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().equals("List.of")) {
      call.getArguments().forEach(each -> add(prefix, each));
    }
  }
}
