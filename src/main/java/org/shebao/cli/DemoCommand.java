package org.shebao.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.shebao.input.InputException;
import picocli.CommandLine.Command;

/** {@code shebao demo}: plays a whole station day in a temporary home, command by command. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  private final Session session;

  DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Path samples = samples();
    Path home = Files.createTempDirectory(session.environment().place().temporary(), "shebao-demo");
    try {
      return play(samples, home);
    } finally {
      delete(home);
    }
  }

  private int play(Path samples, Path home) throws IOException {
    Environment stage = session.environment().rehearsal().get();
    PrintStream out = session.environment().streams().out();
    DemoScript script =
        DemoScript.read(
            Files.readString(samples.resolve("demo-day.txt")), session.messages().language());
    for (DemoScript.Step step : script.steps()) {
      announce(step, out);
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      int exitCode = run(stage, step, samples, home, said);
      // The temporary home has another name each time; the play has not.
      out.print(said.toString(StandardCharsets.UTF_8).replace(home.toString(), "$HOME"));
      if (exitCode != step.exitCode()) {
        out.println(session.messages().text("demo.unexpected", Map.of("exit", "" + exitCode)));
        return ExitCode.BUG;
      }
      out.println();
    }
    out.println(
        session
            .messages()
            .text("demo.done", Map.of("commands", String.valueOf(script.steps().size()))));
    return ExitCode.DONE;
  }

  private static void announce(DemoScript.Step step, PrintStream out) {
    step.told().lines().forEach(line -> out.println("# " + line));
    out.println(
        step.at().substring(0, 16).replace('T', ' ')
            + " $ shebao "
            + String.join(" ", step.arguments()));
  }

  /** Runs one command; what it says on standard error is part of the play. */
  private int run(
      Environment stage, DemoScript.Step step, Path samples, Path home, OutputStream said) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    List<String> arguments = new ArrayList<>();
    for (String word : step.arguments()) {
      arguments.add(word.replace("$HOME", home.toString()));
    }
    arguments.addAll(List.of("--at", step.at()));
    Map<String, String> settings =
        Map.of(
            "SHEBAO_HOME", home.toString(),
            "SHEBAO_LANG", session.messages().language().name().toLowerCase(Locale.ROOT),
            "SHEBAO_OPERATOR", "clerk-li");
    Environment environment =
        stage.rehearsing(
            new Environment.Streams(
                new ByteArrayInputStream(step.input().getBytes(StandardCharsets.UTF_8)), out, out),
            settings,
            samples);
    int exitCode = Cli.run(environment, arguments.toArray(String[]::new));
    if (exitCode != ExitCode.DONE) {
      out.println("  (exit " + exitCode + ")");
    }
    return exitCode;
  }

  /** The samples of the installation, or of the build tree that this runs in. */
  private Path samples() {
    Environment.Place place = session.environment().place();
    return Stream.concat(place.distribution().stream(), Stream.of(place.workingDirectory()))
        .map(base -> base.resolve("sample-data"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(() -> new InputException("sample-data", "file.missing"));
  }

  private static void delete(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
