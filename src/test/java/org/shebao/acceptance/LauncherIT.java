package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher of the built distribution, in an awkward place and a bare environment. Every step is
 * a shell script in a file: a test that itself runs in the C locale can neither name a Chinese
 * directory nor hand over a Chinese argument.
 */
@Timeout(120)
class LauncherIT {
  private static final String SYSTEM_PATH = "/usr/bin:/bin";
  private static final String FIND = "region find 广东 -o json </dev/null";

  @TempDir private Path temp;

  /** What a script printed, and how it ended. */
  private record Outcome(int exit, String out, String err) {}

  @BeforeEach
  void installInAnAwkwardPlace() throws Exception {
    Outcome installed =
        run(
            """
            set -e
            mkdir -p '站点 一号/bin' elsewhere empty home
            cp "$DISTRIBUTION/bin/shebao" '站点 一号/bin/shebao'
            ln -s "$DISTRIBUTION/lib" '站点 一号/lib'
            """);
    assertEquals(new Outcome(0, "", ""), installed);
  }

  /** JUnit warns of every link out of a temporary directory that it has to delete itself. */
  @AfterEach
  void removeLinks() throws Exception {
    run("find . -type l -exec rm {} +");
  }

  @Test
  void runsFromAnotherDirectory() throws Exception {
    assertFindsGuangdong(run("cd elsewhere && '../站点 一号/bin/shebao' " + FIND));
  }

  @Test
  void runsFromItsOwnDirectory() throws Exception {
    assertFindsGuangdong(run("cd '站点 一号/bin' && sh shebao " + FIND));
  }

  @Test
  void runsThroughAChainOfSymbolicLinks() throws Exception {
    assertFindsGuangdong(
        run(
            """
            mkdir '链 接'
            ln -s '../站点 一号/bin/shebao' '链 接/relative'
            ln -s "$PWD/链 接/relative" absolute
            cd elsewhere && ../absolute\
            """
                + " "
                + FIND));
  }

  @Test
  void runsThroughALinkToItsDirectory() throws Exception {
    assertFindsGuangdong(run("ln -s '站点 一号/bin' programs && programs/shebao " + FIND));
  }

  @Test
  void runsFromThePath() throws Exception {
    assertFindsGuangdong(run("PATH=\"$PWD/站点 一号/bin:$PATH\"; cd elsewhere && shebao " + FIND));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C", "POSIX", "C.UTF-8", "zh_CN.UTF-8", "zh_CN.GB18030", "no-such-locale"})
  void keepsChineseArgumentsInAnyLocale(String locale) throws Exception {
    assertFindsGuangdong(run("'站点 一号/bin/shebao' " + FIND, Map.of("LC_ALL", locale)));
  }

  @Test
  void findsJavaOnThePath() throws Exception {
    assertFindsGuangdong(
        run(
            """
            mkdir java && ln -s "$JAVA_HOME/bin/java" java/java
            PATH="$PWD/java:$PATH"
            unset JAVA_HOME
            '站点 一号/bin/shebao'\
            """
                + " "
                + FIND));
  }

  @Test
  void handsOptionsToJavaAsTheyAre() throws Exception {
    Outcome outcome =
        run(
            "touch ./-Dmark=file; '站点 一号/bin/shebao' " + FIND,
            Map.of("SHEBAO_JAVA_OPTS", "-Dmark=* -XshowSettings:properties"));

    assertFindsGuangdong(outcome);
    assertTrue(outcome.err().contains("mark = *\n"), outcome.err());
  }

  @Test
  void handsTheExitCodeOn() throws Exception {
    assertEquals(2, run("'站点 一号/bin/shebao' --no-such-option </dev/null").exit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"11.0.2", "1.8.0_392", "16"})
  void refusesAnOldJava(String version) throws Exception {
    Outcome outcome =
        run(
            """
            mkdir -p old/bin
            printf 'IMPLEMENTOR="x"\\nJAVA_VERSION="%s"\\n' "$OLD" >old/release
            printf '#!/bin/sh\\nexit 9\\n' >old/bin/java
            chmod +x old/bin/java
            JAVA_HOME=$PWD/old '站点 一号/bin/shebao' --version
            """,
            Map.of("OLD", version));

    assertRefused(outcome, "需要 Java 17", "Java 17 or newer is needed, this is " + version);
  }

  @Test
  void knowsAnOldJavaOnThePathByTheHomeItIsLinkedTo() throws Exception {
    Outcome outcome =
        run(
            """
            mkdir -p old/bin path
            printf 'JAVA_VERSION="11.0.2"\\n' >old/release
            printf '#!/bin/sh\\nexit 9\\n' >old/bin/java
            chmod +x old/bin/java
            ln -s ../old/bin/java path/java
            unset JAVA_HOME
            PATH=$PWD/path:$PATH '站点 一号/bin/shebao' --version
            """);

    assertRefused(outcome, "需要 Java 17", "Java 17 or newer is needed, this is 11.0.2");
  }

  @Test
  void refusesAnOldJavaThatHasNoReleaseFile() throws Exception {
    Outcome outcome =
        run(
            """
            mkdir -p old/bin
            cat >old/bin/java <<'END'
            #!/bin/sh
            echo 'Picked up JAVA_TOOL_OPTIONS: -Dx=y' >&2
            echo 'openjdk version "16.0.2" 2021-07-20' >&2
            END
            chmod +x old/bin/java
            JAVA_HOME=$PWD/old '站点 一号/bin/shebao' --version
            """);

    assertRefused(outcome, "需要 Java 17", "Java 17 or newer is needed, this is 16.0.2");
  }

  @Test
  void refusesAJavaHomeWithoutJava() throws Exception {
    Outcome outcome = run("JAVA_HOME=$PWD/empty '站点 一号/bin/shebao' --version");

    assertRefused(outcome, "JAVA_HOME 下没有 Java", "no Java in JAVA_HOME");
  }

  @Test
  void refusesToRunWithoutJava() throws Exception {
    Outcome outcome = run("unset JAVA_HOME; PATH=$PWD/empty '站点 一号/bin/shebao' --version");

    assertRefused(outcome, "没有找到 Java", "no Java found");
  }

  @Test
  void refusesAnInstallationWithoutLibraries() throws Exception {
    Outcome outcome = run("rm '站点 一号/lib'; '站点 一号/bin/shebao' --version");

    assertRefused(outcome, "安装不完整", "incomplete installation");
  }

  private static void assertFindsGuangdong(Outcome outcome) {
    assertAll(
        () -> assertEquals(0, outcome.exit(), outcome.err()),
        () -> assertTrue(outcome.out().contains("\"440000\""), outcome.out()));
  }

  /** One line, in both languages, and nothing on standard output. */
  private static void assertRefused(Outcome outcome, String chinese, String english) {
    assertAll(
        () -> assertEquals(70, outcome.exit()),
        () -> assertEquals("", outcome.out()),
        () -> assertEquals(1, outcome.err().lines().count(), outcome.err()),
        () -> assertTrue(outcome.err().contains(chinese), outcome.err()),
        () -> assertTrue(outcome.err().contains(english), outcome.err()));
  }

  private Outcome run(String script) throws IOException, InterruptedException {
    return run(script, Map.of());
  }

  private Outcome run(String script, Map<String, String> more)
      throws IOException, InterruptedException {
    Path file = Files.writeString(temp.resolve("script"), script);
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    ProcessBuilder shell =
        new ProcessBuilder("/bin/sh", file.toString())
            .directory(temp.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = shell.environment();
    environment.clear();
    environment.put("PATH", SYSTEM_PATH);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("SHEBAO_HOME", temp.resolve("home").toString());
    environment.put("DISTRIBUTION", distribution());
    environment.putAll(more);
    int exit = shell.start().waitFor();
    return new Outcome(exit, Files.readString(out), Files.readString(err));
  }

  private static String distribution() {
    return Objects.requireNonNull(
        System.getProperty("shebao.distribution"), "shebao.distribution: run by mvn verify");
  }
}
