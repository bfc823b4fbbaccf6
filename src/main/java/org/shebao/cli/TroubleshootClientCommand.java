package org.shebao.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.shebao.diagnosis.ResidentClient;
import org.shebao.diagnosis.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code shebao troubleshoot client}: whether the resident's phone is new enough. */
@Command(name = "client")
final class TroubleshootClientCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--os", paramLabel = "android|ios", required = true)
  String os;

  @Option(names = "--os-version", paramLabel = "V", required = true)
  String osVersion;

  @Option(names = "--wechat", paramLabel = "V")
  String weChat;

  @Option(names = "--model", paramLabel = "TEXT")
  String model;

  TroubleshootClientCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ResidentClient client =
        new ResidentClient(
            ChoiceText.read(os, "--os", ResidentClient.Os.values(), ResidentClient.Os::code),
            Version.read(osVersion, "--os-version"),
            Optional.ofNullable(weChat).map(text -> Version.read(text, "--wechat")),
            Optional.ofNullable(model));
    return Answer.print(session, client.fit(), ResidentClientView::new);
  }
}
