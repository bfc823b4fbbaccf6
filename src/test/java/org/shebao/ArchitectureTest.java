package org.shebao;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may name whom, and what nobody may do. Every rule is asked of a root package, so that the
 * small violations under {@code org.shebao.planted} can prove that it turns red.
 */
class ArchitectureTest {
  private static final String ROOT = "org.shebao";
  private static final String PLANTED_ROOT = ROOT + ".planted";

  /** An import that sees less has lost something; raise it as the program grows. */
  private static final int FEWEST_CLASSES = 420;

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(PLANTED_ROOT);

  /** What values are made of; everybody may name it. Packages that do I/O stand in the rows. */
  private static final List<String> JDK_VALUES =
      List.of("java.lang..", "java.util..", "java.time..", "java.math..", "java.text..");

  private static final String STREAMS = "java.io..";
  private static final String BUFFERS = "java.nio";
  private static final String CHANNELS = "java.nio.channels..";
  private static final String CHARSETS = "java.nio.charset..";
  private static final String FILES = "java.nio.file..";
  private static final String SECURITY = "java.security..";

  /** From the values up to the command line (design/architecture.md, "Directions"). */
  private static final List<Row> MAY_NAME =
      List.of(
          row("money", ""),
          row("rule", ""),
          row("input", "").with(STREAMS, CHARSETS, "com.fasterxml.jackson..", "de.siegmar.."),
          row("article", "input"),
          row("intent", "input"),
          row("speech", "input").with(STREAMS, CHARSETS, FILES),
          row("calendar", "input"),
          row("identifier", "input"),
          row("region", "input rule"),
          row("platform", "calendar input region rule"),
          row("ledger", "money").with(CHARSETS),
          row("provider", "money"),
          row("provider.simulated", "input money provider").with(STREAMS, CHARSETS),
          row("bill", "calendar input money"),
          row("crypto", "input")
              .with(STREAMS, BUFFERS, CHANNELS, CHARSETS, FILES, SECURITY, "org.bouncycastle.."),
          row("person", "identifier input region rule")
              .with(STREAMS, "java.awt.image", "javax.imageio.."),
          row("verification", "input rule"),
          row("contribution", "calendar input money region rule"),
          row("payment", "calendar contribution ledger money person provider region rule"),
          row("receipt", ""),
          row("recovery", ""),
          row("casework", "calendar recovery rule"),
          row("correction", "input person region rule"),
          row("refund", "calendar input ledger money payment provider rule"),
          row(
              "diagnosis",
              "bill calendar casework contribution input ledger money payment provider recovery"
                  + " refund region rule"),
          row("symptom", "calendar casework diagnosis money payment person refund region rule"),
          row(
                  "engine",
                  "bill calendar casework contribution correction crypto diagnosis input ledger"
                      + " money payment person platform provider provider.simulated receipt"
                      + " recovery refund region rule symptom verification")
              .with(STREAMS, CHARSETS, FILES, SECURITY),
          row("gateway", "calendar engine person verification").with(STREAMS, CHARSETS, FILES),
          row(
                  "store",
                  "casework contribution correction crypto engine input ledger money payment person"
                      + " provider provider.simulated receipt recovery refund region verification")
              .with(STREAMS, BUFFERS, CHANNELS, CHARSETS, FILES, "java.sql..", "org.sqlite.."),
          row(
                  "cli",
                  "article bill calendar casework contribution correction crypto diagnosis engine"
                      + " identifier input intent ledger money payment person platform"
                      + " provider.simulated receipt recovery refund region rule speech store"
                      + " symptom verification")
              .with(STREAMS, CHARSETS, FILES, SECURITY)
              .with("picocli..", "org.jline..", "com.fasterxml.jackson.core", "de.siegmar.."),
          row(
                  "",
                  "calendar cli contribution crypto engine gateway input provider.simulated refund"
                      + " region store")
              .with(STREAMS, CHANNELS, CHARSETS, FILES, SECURITY));

  /** Arrows of the table that are for a few classes only. */
  private static final List<Narrow> ONLY_THROUGH =
      List.of(
          new Narrow("engine", "provider.simulated", Set.of("Ports", "SimulatorDesk")),
          new Narrow("engine", "crypto", Set.of("DocumentIndex", "PinHash", "Sm3")),
          new Narrow("cli", "store", Set.of("StoreException")),
          new Narrow("cli", "crypto", Set.of("IntegrityException", "KeyRingException")));

  private static Row row(String name, String ours) {
    return new Row(name, ours.isEmpty() ? List.of() : List.of(ours.split(" ")), List.of());
  }

  /** One package, and all that it may name besides the JDK's values. */
  private record Row(String name, List<String> ours, List<String> others) {
    Row with(String... more) {
      return new Row(name, ours, Stream.concat(others.stream(), Arrays.stream(more)).toList());
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
          .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)));
    }

    @Override
    public String toString() {
      return name.isEmpty() ? "the root" : name;
    }
  }

  /**
   * An arrow of which one end must be one of a few classes.
   *
   * @param through their simple names
   */
  private record Narrow(String from, String to, Set<String> through) {
    ArchRule rule(String root) {
      return noClasses()
          .that()
          .resideInAPackage(under(root, from))
          .and(describe("are none of " + through, type -> !isThrough(type)))
          .should()
          .dependOnClassesThat(
              describe(
                  "are of " + under(root, to) + " but not " + through,
                  type -> type.getPackageName().equals(under(root, to)) && !isThrough(type)));
    }

    private boolean isThrough(JavaClass type) {
      return through.contains(outermost(type).getSimpleName());
    }
  }

  /** The rules that hold everywhere. */
  private enum HouseRule {
    NO_CYCLES {
      @Override
      ArchRule rule(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
      }
    },
    ONLY_MAIN_READS_AMBIENT_STATE {
      @Override
      ArchRule rule(String root) {
        return noClasses()
            .that(
                describe("are not Main", type -> !outermost(type).getName().equals(root + ".Main")))
            .should()
            .accessTargetWhere(describe("is ambient: have it handed in", AmbientState::isReadBy));
      }
    },
    NAMES_SAY_WHAT_IT_IS {
      @Override
      ArchRule rule(String root) {
        return noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Data)");
      }
    },
    COMMANDS_LIVE_IN_CLI {
      @Override
      ArchRule rule(String root) {
        return classes()
            .that()
            .haveSimpleNameEndingWith("Command")
            .should()
            .resideInAPackage(root + ".cli");
      }
    },
    COMMANDS_ARE_PACKAGE_PRIVATE {
      @Override
      ArchRule rule(String root) {
        return classes().that().haveSimpleNameEndingWith("Command").should().bePackagePrivate();
      }
    },
    CLASSES_ARE_FINAL {
      @Override
      ArchRule rule(String root) {
        return classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .and()
            .doNotHaveSimpleName("GroupCommand")
            .should()
            .haveModifier(FINAL);
      }
    },
    NOTHING_IS_SET {
      @Override
      ArchRule rule(String root) {
        return noMethods()
            .that()
            .haveRawReturnType(void.class)
            .should()
            .haveNameMatching("set[A-Z].*");
      }
    },
    NOTHING_THROWS_JUST_ANYTHING {
      @Override
      ArchRule rule(String root) {
        return noMethods()
            .that(describe("are not Callable.call", method -> !isCall(method)))
            .should()
            .declareThrowableOfType(Exception.class);
      }
    };

    abstract ArchRule rule(String root);

    private static boolean isCall(JavaMethod method) {
      return method.getName().equals("call") && method.getOwner().isAssignableTo(Callable.class);
    }
  }

  @ParameterizedTest
  @FieldSource("MAY_NAME")
  void aPackageNamesOnlyWhatItsRowAllows(Row row) {
    row.rule(ROOT).check(MAIN);
  }

  @ParameterizedTest
  @FieldSource("MAY_NAME")
  void aRowAllowsNoPackageOfOursThatNobodyNames(Row row) {
    Set<String> unused = new TreeSet<>(row.ours());
    MAIN.stream()
        .filter(type -> type.getPackageName().equals(under(ROOT, row.name())))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getPackageName())
        .forEach(named -> unused.removeIf(ours -> under(ROOT, ours).equals(named)));
    assertEquals(Set.of(), unused, "take them out of the row");
  }

  @ParameterizedTest
  @FieldSource("ONLY_THROUGH")
  void aNarrowArrowIsForAFewClassesOnly(Narrow narrow) {
    narrow.rule(ROOT).check(MAIN);
  }

  @ParameterizedTest
  @EnumSource
  void holdsEverywhere(HouseRule houseRule) {
    houseRule.rule(ROOT).check(MAIN);
  }

  @Test
  void everyPackageHasARow() {
    assertEquals(Set.of(), packagesWithoutRow(MAIN, ROOT), "add a row to MAY_NAME");
  }

  @Test
  void theImportSeesTheWholeProgram() {
    assertTrue(MAIN.size() >= FEWEST_CLASSES, () -> MAIN.size() + " classes");
  }

  @Test
  void aPlantedPackageHasNoRow() {
    assertEquals(Set.of("common"), packagesWithoutRow(PLANTED, PLANTED_ROOT));
  }

  @Test
  void anImportOfThePlantedClassesAloneIsTooSmall() {
    assertTrue(PLANTED.size() < FEWEST_CLASSES);
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("plantedViolations")
  void aPlantedViolationTurnsItsRuleRed(ArchRule rule, String expected) {
    String report = rule.evaluate(PLANTED).getFailureReport().toString();
    assertTrue(report.contains(expected), report);
  }

  static Stream<Arguments> plantedViolations() {
    return Stream.of(
        arguments(row("money", "").rule(PLANTED_ROOT), "java.sql.Timestamp"),
        arguments(row("payment", "money").rule(PLANTED_ROOT), "cli.OpenCommand"),
        arguments(
            new Narrow("engine", "provider.simulated", Set.of("Ports")).rule(PLANTED_ROOT),
            "engine.Shortcut.till"),
        planted(HouseRule.NO_CYCLES, "Cycle detected: Slice person"),
        planted(HouseRule.NAMES_SAY_WHAT_IT_IS, "engine.RosterHelper"),
        planted(HouseRule.COMMANDS_LIVE_IN_CLI, "engine.StrayCommand"),
        planted(HouseRule.COMMANDS_ARE_PACKAGE_PRIVATE, "cli.OpenCommand"),
        planted(HouseRule.CLASSES_ARE_FINAL, "engine.OpenDesk"),
        planted(HouseRule.NOTHING_IS_SET, "engine.OpenDesk.setNumber(int)"),
        planted(HouseRule.NOTHING_THROWS_JUST_ANYTHING, "engine.OpenDesk.number()"));
  }

  private static Arguments planted(HouseRule houseRule, String expected) {
    return arguments(houseRule.rule(PLANTED_ROOT), expected);
  }

  @ParameterizedTest
  @MethodSource("ambientMembers")
  void everyPlantedReadOfAmbientStateIsSeen(String origin) {
    ArchRule rule = HouseRule.ONLY_MAIN_READS_AMBIENT_STATE.rule(PLANTED_ROOT);
    String report = rule.evaluate(PLANTED).getFailureReport().toString();
    assertTrue(report.contains(origin), report);
  }

  static Stream<String> ambientMembers() {
    return Stream.concat(
        PLANTED.get(PLANTED_ROOT + ".contribution.Ambient").getMethods().stream()
            .filter(method -> !method.getName().contains("lambda"))
            .map(JavaMethod::getFullName),
        Stream.of(
            "references method <java.time.Instant.now()>",
            "references method <java.util.UUID.randomUUID()>",
            "references constructor <java.util.Random.<init>()>"));
  }

  private static Set<String> packagesWithoutRow(JavaClasses classes, String root) {
    Set<String> packages =
        classes.stream().map(JavaClass::getPackageName).collect(toCollection(TreeSet::new));
    MAY_NAME.forEach(row -> packages.remove(under(root, row.name())));
    packages.removeIf(name -> !name.startsWith(root));
    return packages.stream()
        .map(name -> name.substring(Math.min(name.length(), root.length() + 1)))
        .collect(toCollection(TreeSet::new));
  }

  private static String under(String root, String name) {
    return name.isEmpty() ? root : root + "." + name;
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }
}
