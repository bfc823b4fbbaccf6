package org.shebao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    // All of them are read before the first is bound: a bad line binds nobody.
    List<Decision<Applicant>> applicants =
        readings.stream()
            .map(fields -> Applicant.read(fields, BusinessDay.of(session.now())))
            .toList();
    Caller caller = session.caller(write);
    int worst = ExitCode.DONE;
    for (int i = 0; i < applicants.size(); i++) {
      boolean alone = applicants.size() == 1;
      // Each person of a list is an intention of its own.
      Caller each = alone ? caller : caller.asking(caller.requestId() + "/" + (i + 1));
      worst =
          Math.max(
              worst,
              Answer.print(
                  session,
                  applicants.get(i).then(applicant -> bind(applicant, each)),
                  alone ? PersonView::new : PersonLineView::new));
    }
    return worst;
  }

  private Decision<PersonFile> bind(Applicant applicant, Caller caller) {
    return session.station().bindings().bind(applicant, photos(applicant), caller);
  }

  /** One object, or one object a line. */
  private List<JsonFields> read(String text) {
    String name = from.equals("-") ? "-" : Path.of(from).getFileName().toString();
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    boolean list = lines.size() > 1 && lines.get(0).strip().endsWith("}");
    if (!list) {
      return List.of(JsonFields.object(text, name));
    }
    List<JsonFields> applicants = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      applicants.add(JsonFields.object(lines.get(i), name + ":" + (i + 1)));
    }
    return applicants;
  }

  private List<ShownPhoto> photos(Applicant applicant) {
    Map<PhotoSide, String> files = new EnumMap<>(PhotoSide.class);
    applicant.photos().forEach((side, file) -> files.put(side, besideTheReader(file)));
    put(files, PhotoSide.FRONT, front);
    put(files, PhotoSide.BACK, back);
    put(files, PhotoSide.HANDHELD, handheld);
    List<ShownPhoto> photos = new ArrayList<>();
    files.forEach(
        (side, file) -> {
          String option = "--" + side.code();
          photos.add(new ShownPhoto(side, session.readBytes(file, option), option));
        });
    return photos;
  }

  private static void put(Map<PhotoSide, String> files, PhotoSide side, String file) {
    if (file != null) {
      files.put(side, file);
    }
  }

  /** A path inside the reader's file is relative to that file. */
  private String besideTheReader(String file) {
    Path base = from == null || from.equals("-") ? Path.of("") : Path.of(from);
    Path folder = base.getParent() == null ? Path.of("") : base.getParent();
    return folder.resolve(file).toString();
  }

  private JsonFields asked() {
    Terminal terminal =
        session.terminal().orElseThrow(() -> new InputException("--from", "missing"));
    return new ApplicantForm(terminal, session.messages()).fill();
  }
}
