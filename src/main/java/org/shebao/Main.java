package org.shebao;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.shebao.cli.Cli;
import org.shebao.cli.Environment;
import org.shebao.cli.Terminal;
import org.shebao.engine.Homes;
import org.shebao.engine.IdSource;
import org.shebao.engine.Ports;
import org.shebao.engine.RandomIds;
import org.shebao.store.StoreSettings;

/**
 * The composition root: the only place that meets the system clock, randomness, the environment,
 * the standard streams and the end of the process.
 */
public final class Main {
  /** The luck of the demo's day, the same in every play. */
  static final long DEMO_SEED = 20261120L;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(UnaryOperator.identity(), arguments));
  }

  /**
   * Runs one command line.
   *
   * @param plugged what to put between a station and its ports
   * @return the exit code
   */
  static int run(UnaryOperator<Ports> plugged, String... arguments) {
    // The reader's language is chosen by the command line; libraries must not choose digits by it.
    Locale.setDefault(Locale.ROOT);
    SecureRandom random = new SecureRandom();
    IdSource ids = new RandomIds(random);
    return Cli.run(
        environment(random, ids, new StationHome(ids, random, StoreSettings.STANDARD, plugged)),
        arguments);
  }

  private static Environment environment(SecureRandom random, IdSource ids, Homes homes) {
    return new Environment(
        new Environment.Streams(System.in, stream(FileDescriptor.out), stream(FileDescriptor.err)),
        System.getenv(),
        new Environment.Sources(InstantSource.system(), random, ids),
        place(),
        homes,
        terminal(),
        Main::rehearsal);
  }

  /** The same surroundings with numbers and randomness that repeat themselves. */
  private static Environment rehearsal() {
    SecureRandom random = new RepeatableRandom(DEMO_SEED);
    IdSource ids = new CountedIds();
    return environment(random, ids, new StationHome(ids, random, StoreSettings.STANDARD));
  }

  private static Environment.Place place() {
    return new Environment.Place(
        Path.of("").toAbsolutePath(),
        Path.of(System.getProperty("user.home")),
        Path.of(System.getProperty("java.io.tmpdir")),
        Optional.ofNullable(System.getProperty("shebao.distribution")).map(Path::of),
        System.getProperty("user.name"));
  }

  /** Results are UTF-8 whatever the locale: files and terminals of a station are. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static Optional<Terminal> terminal() {
    return Optional.ofNullable(System.console()).map(ConsoleTerminal::new);
  }
}
