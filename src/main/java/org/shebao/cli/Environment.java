package org.shebao.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.shebao.engine.Homes;
import org.shebao.engine.IdSource;

/**
 * Everything the command line may know of the world outside; only {@code Main} makes a real one.
 *
 * @param streams where input comes from, and where results and messages go
 * @param variables the process environment
 * @param sources the clock, the randomness and the ids
 * @param place where the program runs and where it is installed
 * @param homes opens stations
 * @param terminal present when a person can be asked
 * @param rehearsal makes surroundings whose numbers and randomness repeat themselves, for the demo
 */
public record Environment(
    Streams streams,
    Map<String, String> variables,
    Sources sources,
    Place place,
    Homes homes,
    Optional<Terminal> terminal,
    Supplier<Environment> rehearsal) {

  /**
   * The standard streams; what is written is UTF-8.
   *
   * @param in read only by {@code -}
   * @param out results
   * @param err everything else
   */
  public record Streams(InputStream in, PrintStream out, PrintStream err) {}

  /** Time, randomness and ids: replaced by fixed ones in tests and in the demo. */
  public record Sources(InstantSource clock, SecureRandom random, IdSource ids) {}

  /**
   * Directories and the person at the keyboard.
   *
   * @param workingDirectory what relative paths are relative to
   * @param userHome where the default home lies
   * @param temporary where the demo puts its home
   * @param distribution the installed program, absent when run from a build tree
   * @param loginName who is logged in; the default operator
   */
  public record Place(
      Path workingDirectory,
      Path userHome,
      Path temporary,
      Optional<Path> distribution,
      String loginName) {}

  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /** The same surroundings for one command of a demo. */
  Environment rehearsing(Streams stage, Map<String, String> settings, Path directory) {
    return new Environment(
        stage,
        settings,
        sources,
        new Place(
            directory,
            place.userHome(),
            place.temporary(),
            place.distribution(),
            place.loginName()),
        homes,
        Optional.empty(),
        rehearsal);
  }
}
