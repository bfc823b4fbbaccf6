package org.shebao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shebao.calendar.BusinessDay;
import org.shebao.engine.Caller;
import org.shebao.engine.PersonFile;
import org.shebao.engine.ShownPhoto;
import org.shebao.input.InputException;
import org.shebao.input.JsonFields;
import org.shebao.person.Applicant;
import org.shebao.person.PhotoSide;
import org.shebao.rule.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code shebao bind}: from a reader's JSON, one object or one a line, or asked step by step on a
 * terminal.
 */
@Command(name = "bind")
final class BindCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--from", paramLabel = "FILE|-")
  String from;

  @Option(names = "--front", paramLabel = "IMG")
  String front;

  @Option(names = "--back", paramLabel = "IMG")
  String back;

  @Option(names = "--handheld", paramLabel = "IMG")
  String handheld;

  @Mixin WriteOptions write;

  BindCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<JsonFields> readings =
        from == null ? List.of(asked()) : read(session.read(from, "--from"));
    Caller caller = session.caller(write);
    List<Entry> entries = entries(readings, caller);
    boolean alone = entries.size() == 1;
    if (!alone) {
      entries.forEach(this::inspect);
    }
    int worst = ExitCode.DONE;
    for (Entry entry : entries) {
      worst = Math.max(worst, Answer.print(session, bind(entry), file -> view(file, entry, alone)));
    }
    if (!alone && caller.dryRun()) {
      session.tell("dry-run", Map.of());
    }
    return worst;
  }

  /** All of them are read before the first is bound: a bad line binds nobody. */
  private List<Entry> entries(List<JsonFields> readings, Caller caller) {
    List<Entry> entries = new ArrayList<>();
    for (JsonFields fields : readings) {
      // Each person of a list is an intention of its own.
      Caller each =
          readings.size() == 1
              ? caller
              : caller.asking(caller.requestId() + "/" + (entries.size() + 1));
      entries.add(
          new Entry(fields.place(), Applicant.read(fields, BusinessDay.of(session.now())), each));
    }
    return entries;
  }

  private void inspect(Entry entry) {
    try {
      entry
          .applicant()
          .ifAccepted(
              applicant ->
                  session
                      .station()
                      .bindings()
                      .inspect(applicant, photos(applicant), entry.caller()));
    } catch (InputException e) {
      throw e.within(entry.place());
    }
  }

  private Decision<PersonFile> bind(Entry entry) {
    return entry
        .applicant()
        .then(
            applicant ->
                session.station().bindings().bind(applicant, photos(applicant), entry.caller()));
  }

  private View view(PersonFile file, Entry entry, boolean alone) {
    return alone || session.output().isJson()
        ? new Requested(new PersonView(file), entry.caller())
        : new PersonLineView(file);
  }

  /** One object, or one object a line. */
  private List<JsonFields> read(String text) {
    String name = from.equals("-") ? "-" : Path.of(from).getFileName().toString();
    List<String> lines = text.lines().toList();
    List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
    if (filled.size() <= 1 || !filled.get(0).strip().endsWith("}")) {
      return List.of(JsonFields.object(text, name));
    }
    List<JsonFields> applicants = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        applicants.add(JsonFields.object(lines.get(i), name + ":" + (i + 1)));
      }
    }
    return applicants;
  }

  /** An option comes before what the reader names. */
  private List<ShownPhoto> photos(Applicant applicant) {
    List<ShownPhoto> photos = new ArrayList<>();
    for (PhotoSide side : PhotoSide.values()) {
      Optional<String> option = option(side);
      String where = "--" + side.code();
      option
          .or(() -> Optional.ofNullable(applicant.photos().get(side)))
          .map(file -> session.readBytes(option.isPresent() ? here() : folder(), file, where))
          .ifPresent(bytes -> photos.add(new ShownPhoto(side, bytes, where)));
    }
    return photos;
  }

  private Optional<String> option(PhotoSide side) {
    return Optional.ofNullable(
        switch (side) {
          case FRONT -> front;
          case BACK -> back;
          case HANDHELD -> handheld;
        });
  }

  private Path here() {
    return session.resolve("");
  }

  /** A path inside the reader's file is relative to that file. */
  private Path folder() {
    return from == null || from.equals("-") ? here() : session.resolve(from).resolveSibling("");
  }

  /**
   * One person of the input.
   *
   * @param place where they stand in it
   * @param caller who asks for this one
   */
  private record Entry(String place, Decision<Applicant> applicant, Caller caller) {}

  private JsonFields asked() {
    Terminal terminal =
        session.terminal().orElseThrow(() -> new InputException("--from", "missing"));
    return new ApplicantForm(terminal, session.messages()).fill();
  }
}
