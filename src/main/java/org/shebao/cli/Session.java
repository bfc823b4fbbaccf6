package org.shebao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
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
    requireLanguage();
    now();
    operator();
  }

  /** What {@link Preferences} took for a language before anything was parsed must be one. */
  private void requireLanguage() {
    Setting wanted = setting(options.lang, "--lang", "SHEBAO_LANG");
    if (!List.of("zh", "en", "").contains(wanted.value())) {
      throw new InputException(wanted.where(), "lang");
    }
  }

  /** The option, or else the variable. */
  private Setting setting(String option, String name, String variable) {
    return option == null
        ? new Setting(variable, environment.variable(variable))
        : new Setting(name, option);
  }

  /** A value, and where the caller wrote it. */
  private record Setting(String where, String value) {}

  Output output() {
    Setting wanted = setting(options.output, "--output", "SHEBAO_OUTPUT");
    Output.Format format =
        switch (wanted.value()) {
          case "json" -> Output.Format.JSON;
          case "text", "" -> Output.Format.TEXT;
          default -> throw new InputException(wanted.where(), "output");
        };
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

  /**
   * To the millisecond, as the books keep it: now, or the training clock of {@code --at}; every
   * provider of this version is simulated.
   */
  Instant now() {
    return options.at == null
        ? started.truncatedTo(ChronoUnit.MILLIS)
        : InstantText.read(options.at, "--at");
  }

  String operator() {
    Setting named = setting(options.operator, "--operator", "SHEBAO_OPERATOR");
    return named.value().isBlank()
        ? environment.place().loginName()
        : OperatorText.read(named.value(), named.where());
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

  private void tellOfThisRun() {
    Duration took = Duration.between(started, environment.sources().clock().instant());
    Map<String, String> facts =
        Map.of("home", home().toString(), "millis", String.valueOf(took.toMillis()));
    environment.streams().err().println(messages.text("verbose.run", facts));
  }

  /** A message that is not the result. */
  void tell(String key, Map<String, String> facts) {
    output().message(key, facts);
  }

  /** The whole text of a file, or of standard input for {@code -}; it must be UTF-8. */
  String read(String file, String option) {
    byte[] bytes = readBytes(file, option);
    String text = new String(bytes, StandardCharsets.UTF_8);
    // What cannot be read is replaced, and replaced characters would make other people's names.
    if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      throw new InputException(option + " " + file, "file.encoding");
    }
    return text;
  }

  private byte[] readBytes(String file, String option) {
    return readBytes(environment.place().workingDirectory(), file, option + " " + file);
  }

  /**
   * The content of a file, or of standard input for {@code -}.
   *
   * @param folder what a relative path is relative to
   * @param where what messages call it
   */
  byte[] readBytes(Path folder, String file, String where) {
    try {
      if (file.equals("-")) {
        return environment.streams().in().readAllBytes();
      }
      Path path = folder.resolve(file);
      if (Files.isRegularFile(path) && Files.size(path) > LARGEST_FILE) {
        throw new InputException(where, "file.too-large");
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException | InvalidPathException e) {
      throw new InputException(where, "file.missing");
    } catch (IOException e) {
      throw new InputException(where, "file.unreadable");
    }
  }

  Path resolve(String file) {
    return environment.place().workingDirectory().resolve(file);
  }

  @Override
  public void close() {
    if (options.verbose) {
      tellOfThisRun();
    }
    if (station != null) {
      station.close();
    }
  }
}
