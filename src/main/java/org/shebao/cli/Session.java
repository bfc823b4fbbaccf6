package org.shebao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.shebao.engine.Caller;
import org.shebao.engine.Rulebook;
import org.shebao.engine.Station;
import org.shebao.input.InputException;

/**
 * One run of the program: its options, its output and, once a command asks for it, its station. The
 * clock is read once.
 */
final class Session implements AutoCloseable {
  /**
   * A file that somebody names cannot be larger than this; a photo of a document is far smaller.
   */
  private static final long LARGEST_FILE = 64L << 20;

  private final Environment environment;
  private final GlobalOptions options;
  private final Messages messages;
  private final Instant started;
  private Station station;

  Session(Environment environment, GlobalOptions options, Messages messages) {
    this.environment = environment;
    this.options = options;
    this.messages = messages;
    this.started = environment.sources().clock().instant();
  }

  Environment environment() {
    return environment;
  }

  Messages messages() {
    return messages;
  }

  /**
   * Looks at the options of every command before anything happens.
   *
   * @throws InputException naming the option
   */
  void check() {
    output();
    now();
    operator();
  }

  Output output() {
    String wanted = options.output == null ? environment.variable("SHEBAO_OUTPUT") : options.output;
    Output.Format format =
        switch (wanted) {
          case "json" -> Output.Format.JSON;
          case "text", "" -> Output.Format.TEXT;
          default -> throw new InputException("--output", "output");
        };
    if (options.lang != null && !options.lang.equals("zh") && !options.lang.equals("en")) {
      throw new InputException("--lang", "lang");
    }
    return new Output(environment.streams(), messages, format, options.quiet);
  }

  /** The home directory: option, environment, XDG, then the user's own. */
  Path home() {
    if (options.home != null) {
      return environment.place().workingDirectory().resolve(options.home);
    }
    String variable = environment.variable("SHEBAO_HOME");
    if (!variable.isEmpty()) {
      return environment.place().workingDirectory().resolve(variable);
    }
    String data = environment.variable("XDG_DATA_HOME");
    Path base =
        data.isEmpty()
            ? environment.place().userHome().resolve(".local").resolve("share")
            : Path.of(data);
    return base.resolve("shebao");
  }

  Rulebook rules() {
    return environment.homes().rules(home());
  }

  Station station() {
    if (station == null) {
      station = environment.homes().open(home(), InstantSource.fixed(now()));
      station.ensureProfile(caller(new WriteOptions()));
    }
    return station;
  }

  /** Now, or the training clock of {@code --at}; every provider of this version is simulated. */
  Instant now() {
    if (options.at == null) {
      return started;
    }
    try {
      return OffsetDateTime.parse(options.at).toInstant();
    } catch (DateTimeException e) {
      throw new InputException("--at", "instant");
    }
  }

  String operator() {
    String named =
        options.operator == null ? environment.variable("SHEBAO_OPERATOR") : options.operator;
    String operator = named.isBlank() ? environment.place().loginName() : named.strip();
    if (operator.length() > 64 || operator.chars().anyMatch(Character::isISOControl)) {
      throw new InputException("--operator", "operator");
    }
    return operator;
  }

  /** Who asks, with a key of their own or a fresh one. */
  Caller caller(WriteOptions write) {
    String key = write.requestId == null ? environment.sources().ids().next("Q") : write.requestId;
    if (!key.matches("[\\x21-\\x7E]{1,64}")) {
      throw new InputException("--request-id", "request-id");
    }
    return new Caller(now(), operator(), key, write.dryRun);
  }

  /** The person at the keyboard, when there is one and asking is allowed. */
  Optional<Terminal> terminal() {
    return options.noInput ? Optional.empty() : environment.terminal();
  }

  /** A message that is not the result. */
  void tell(String key, Map<String, String> facts) {
    output().message(key, facts);
  }

  /** The whole text of a file, or of standard input for {@code -}. */
  String read(String file, String option) {
    return new String(readBytes(file, option), StandardCharsets.UTF_8);
  }

  byte[] readBytes(String file, String option) {
    try {
      if (file.equals("-")) {
        return environment.in().readAllBytes();
      }
      Path path = resolve(file);
      if (Files.isRegularFile(path) && Files.size(path) > LARGEST_FILE) {
        throw new InputException(option, "file.too-large");
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new InputException(option + " " + file, "file.missing");
    } catch (IOException e) {
      throw new InputException(option + " " + file, "file.unreadable");
    }
  }

  Path resolve(String file) {
    return environment.place().workingDirectory().resolve(file);
  }

  @Override
  public void close() {
    if (station != null) {
      station.close();
    }
  }
}
