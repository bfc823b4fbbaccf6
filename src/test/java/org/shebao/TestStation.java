package org.shebao;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebao.cli.Cli;
import org.shebao.cli.Environment;
import org.shebao.cli.Terminal;
import org.shebao.engine.IdSource;
import org.shebao.engine.RandomIds;
import org.shebao.store.StoreSettings;

/**
 * A station for tests, driven through the real command line: a home of its own, a clock that stands
 * still until it is moved, counted numbers and repeatable randomness.
 */
public final class TestStation {
  /** A Friday in the payment window and in the collection period. */
  public static final String WORKING_FRIDAY = "2026-11-20T10:00:00+08:00";

  private final Path directory;
  private final SecureRandom random = new RepeatableRandom(1);
  private final IdSource ids;
  private final Map<String, String> variables = new HashMap<>();
  private Optional<Terminal> terminal = Optional.empty();
  private StoreSettings settings = StoreSettings.STANDARD;
  private Instant now = OffsetDateTime.parse(WORKING_FRIDAY).toInstant();

  /**
   * @param directory the working directory; the home is {@code home} inside it
   */
  public TestStation(Path directory) {
    this(directory, new CountedIds());
  }

  /** A station whose home other processes have been at: its numbers are none that they counted. */
  static TestStation reopened(Path directory) {
    return new TestStation(directory, new RandomIds(new RepeatableRandom(2)));
  }

  private TestStation(Path directory, IdSource ids) {
    this.directory = directory;
    this.ids = ids;
    variables.put("SHEBAO_LANG", "en");
    variables.put("SHEBAO_OPERATOR", "clerk-li");
  }

  /** Moves the clock. */
  public TestStation at(String instant) {
    now = OffsetDateTime.parse(instant).toInstant();
    return this;
  }

  /** Moves the clock on. */
  public TestStation after(long seconds) {
    now = now.plusSeconds(seconds);
    return this;
  }

  public TestStation with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  /** Opens every store with one setting of SQLite changed. */
  public TestStation withStore(String pragma, String value) {
    settings = StoreSettings.STANDARD.with(pragma, value);
    return this;
  }

  /** Puts a person at the keyboard who gives these answers, in order. */
  public TestStation answering(String... answers) {
    terminal = Optional.of(new ScriptedTerminal(new ArrayList<>(List.of(answers))));
    return this;
  }

  public Path home() {
    return directory.resolve("home");
  }

  /** Writes a file into the working directory and answers its name. */
  public String file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public String file(String name, byte[] bytes) {
    try {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return name;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a copy of the shipped samples into the working directory. */
  public TestStation withSamples() {
    Path samples = Path.of("sample-data");
    try (Stream<Path> files = Files.walk(samples)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        file(file.toString(), Files.readAllBytes(file));
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs one command line. */
  public CommandResult run(String... arguments) {
    return runWithInput("", arguments);
  }

  /** Runs one command line whose messages and results appear together, as on a terminal. */
  public CommandResult runOnScreen(String input, String... arguments) {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    PrintStream both = stream(screen);
    int exitCode =
        Cli.run(environment(new Environment.Streams(typed(input), both, both)), arguments);
    return new CommandResult(exitCode, screen.toString(StandardCharsets.UTF_8), "");
  }

  /** Runs one command line that reads {@code input} from standard input. */
  public CommandResult runWithInput(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Cli.run(
            environment(new Environment.Streams(typed(input), stream(out), stream(err))),
            arguments);
    return new CommandResult(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Environment environment(Environment.Streams streams) {
    Map<String, String> all = new HashMap<>(variables);
    all.putIfAbsent("SHEBAO_HOME", home().toString());
    return new Environment(
        streams,
        all,
        new Environment.Sources(InstantSource.fixed(now), random, ids),
        new Environment.Place(
            directory,
            directory,
            directory,
            Optional.of(Path.of("").toAbsolutePath()),
            "login-name"),
        new StationHome(ids, random, settings),
        terminal,
        this::rehearsal);
  }

  private Environment rehearsal() {
    IdSource counted = new CountedIds();
    SecureRandom repeatable = new RepeatableRandom(Main.DEMO_SEED);
    Environment here = environment(new Environment.Streams(typed(""), System.out, System.err));
    return new Environment(
        here.streams(),
        here.variables(),
        new Environment.Sources(here.sources().clock(), repeatable, counted),
        here.place(),
        new StationHome(counted, repeatable, settings),
        Optional.empty(),
        this::rehearsal);
  }

  private static InputStream typed(String input) {
    return new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private record ScriptedTerminal(List<String> answers) implements Terminal {
    @Override
    public String ask(String prompt) {
      return answers.isEmpty() ? null : answers.remove(0);
    }

    @Override
    public char[] askSecret(String prompt) {
      String answer = ask(prompt);
      return answer == null ? null : answer.toCharArray();
    }
  }
}
