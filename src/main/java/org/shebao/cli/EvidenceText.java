package org.shebao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.shebao.casework.EvidenceKind;
import org.shebao.engine.ShownEvidence;
import org.shebao.input.InputException;

/** Files of evidence on the command line: {@code --evidence voucher=photo.jpg}. */
final class EvidenceText {
  private static final String OPTION = "--evidence";

  private EvidenceText() {}

  /**
   * @param texts empty when the option is absent
   * @throws InputException for what is no KIND=FILE, and for a file that cannot be read
   */
  static List<ShownEvidence> read(Session session, List<String> texts) {
    return texts.stream().map(text -> read(session, text)).toList();
  }

  private static ShownEvidence read(Session session, String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new InputException(OPTION, "evidence");
    }
    EvidenceKind kind =
        ChoiceText.read(
            text.substring(0, equals), OPTION, EvidenceKind.values(), EvidenceKind::code);
    String file = text.substring(equals + 1);
    Path folder = session.environment().place().workingDirectory();
    byte[] bytes = session.readBytes(folder, file, OPTION + " " + file);
    String name = Optional.ofNullable(Path.of(file).getFileName()).map(Path::toString).orElse(file);
    return new ShownEvidence(kind, name, bytes);
  }
}
