package org.shebao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who may name whom, and what nobody may do. Every rule is asked of a root package, so that each
 * can be proven by the small violations under {@code org.shebao.planted}.
 */
class ArchitectureTest {
  private static final String ROOT = "org.shebao";
  private static final String PLANTED_ROOT = ROOT + ".planted";

  /** An import that sees less has lost something; raise it as the program grows. */
  private static final int FEWEST_CLASSES = 330;

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(PLANTED_ROOT);

  /** What a value is made of; everybody may name it. What does I/O stands in the rows. */
  private static final List<String> JDK_VALUES =
      List.of("java.lang..", "java.util..", "java.time..", "java.math..", "java.text..");

  private static final String STREAMS = "java.io..";
  private static final String BYTES = "java.nio";
  private static final String CHARSETS = "java.nio.charset..";
  private static final String FILES = "java.nio.file..";
  private static final String CHANNELS = "java.nio.channels..";
  private static final String SECURITY = "java.security..";

  /** One package and all that it may name: packages of ours, and of others. */
  private record Row(String name, List<String> ours, List<String> others) {
    static Row of(String name, String... ours) {
      return new Row(name, List.of(ours), List.of());
    }

    Row with(String... packages) {
      return new Row(name, ours, List.of(packages));
    }

    ArchRule rule(String root) {
      List<String> allowed = new ArrayList<>(JDK_VALUES);
      allowed.addAll(others);
      allowed.add(under(root, name));
      ours.forEach(each -> allowed.add(under(root, each)));
      return classes()
          .that()
          .resideInAPackage(under(root, name))
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
          .as("%s names only what its row in MAY_NAME allows".formatted(under(root, name)));
    }
  }

  // From the values up to the command line; src/docs and design/architecture.md say why.
  private static final List<Row> MAY_NAME =
      List.of(
          Row.of("money"),
          Row.of("rule"),
          Row.of("input")
              .with("com.fasterxml.jackson..", "de.siegmar.fastcsv..", STREAMS, CHARSETS),
          Row.of("calendar", "input"),
          Row.of("identifier", "input"),
          Row.of("region", "input", "rule"),
          Row.of("ledger", "money").with(CHARSETS),
          Row.of("provider", "money"),
          Row.of("provider.simulated", "provider", "input", "money").with(STREAMS, CHARSETS),
          Row.of("crypto", "input")
              .with("org.bouncycastle..", SECURITY, STREAMS, BYTES, CHARSETS, CHANNELS, FILES),
          Row.of("person", "identifier", "input", "region", "rule")
              .with("javax.imageio..", "java.awt.image", STREAMS),
          Row.of("verification", "input", "rule"),
          Row.of("contribution", "calendar", "input", "money", "region", "rule"),
          Row.of(
              "payment",
              "calendar",
              "contribution",
              "ledger",
              "money",
              "person",
              "provider",
              "region",
              "rule"),
          Row.of("receipt"),
          Row.of(
                  "engine",
                  "calendar",
                  "contribution",
                  "crypto",
                  "input",
                  "ledger",
                  "money",
                  "payment",
                  "person",
                  "provider",
                  "provider.simulated",
                  "receipt",
                  "region",
                  "rule",
                  "verification")
              .with(FILES, SECURITY),
          Row.of("gateway", "calendar", "engine", "person", "verification")
              .with(STREAMS, CHARSETS, FILES),
          Row.of(
                  "store",
                  "contribution",
                  "crypto",
                  "engine",
                  "input",
                  "ledger",
                  "money",
                  "payment",
                  "person",
                  "provider",
                  "provider.simulated",
                  "receipt",
                  "region",
                  "verification")
              .with("java.sql..", "org.sqlite..", CHARSETS, FILES),
          Row.of(
                  "cli",
                  "calendar",
                  "contribution",
                  "crypto",
                  "engine",
                  "identifier",
                  "input",
                  "ledger",
                  "money",
                  "payment",
                  "person",
                  "provider.simulated",
                  "receipt",
                  "region",
                  "rule",
                  "store",
                  "verification")
              .with(
                  "picocli..",
                  "org.jline..",
                  "com.fasterxml.jackson.core",
                  "de.siegmar.fastcsv..",
                  STREAMS,
                  CHARSETS,
                  FILES,
                  SECURITY),
          Row.of(
                  "",
                  "calendar",
                  "cli",
                  "contribution",
                  "crypto",
                  "engine",
                  "gateway",
                  "provider.simulated",
                  "region",
                  "store")
              .with(STREAMS, CHARSETS, CHANNELS, FILES, SECURITY));

  /**
   * An arrow of the table that is for a few classes only.
   *
   * @param who the simple names of the classes that may follow it
   * @param whom the simple names of the classes that they may name
   */
  private record Narrow(String from, String to, Set<String> who, Set<String> whom) {
    private static final Set<String> ANYBODY = Set.of();

    ArchRule rule(String root) {
      return noClasses()
          .that()
          .resideInAPackage(under(root, from))
          .and(describe("are none of " + who, type -> who.isEmpty() || !isOneOf(who, type)))
          .should()
          .dependOnClassesThat(
              describe(
                  "belong to %s %s".formatted(under(root, to), who.isEmpty() ? whom : ""),
                  type ->
                      type.getPackageName().equals(under(root, to))
                          && !(who.isEmpty() && isOneOf(whom, type))))
          .as("%s names %s only as NARROW says".formatted(under(root, from), under(root, to)));
    }

    private static boolean isOneOf(Set<String> names, JavaClass type) {
      JavaClass outermost = type;
      while (outermost.getEnclosingClass().isPresent()) {
        outermost = outermost.getEnclosingClass().get();
      }
      return names.contains(outermost.getSimpleName());
    }
  }
}
