package org.shebao.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shebao.engine.StationProfile;
import org.shebao.input.InputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shebao init}: a home with database, simulated provider and keys. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--name", paramLabel = "TEXT")
  String name;

  @Option(names = "--region", paramLabel = "REGION")
  String region;

  @Option(names = "--prefecture", paramLabel = "CODE")
  String prefecture;

  @Mixin WriteOptions write;

  InitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (prefecture != null && !prefecture.matches("[1-6][0-9]{5}")) {
      throw new InputException("--prefecture", "prefecture");
    }
    return Answer.print(
        session,
        session
            .station()
            .change(
                Optional.ofNullable(name),
                Optional.ofNullable(region),
                Optional.ofNullable(prefecture),
                session.caller(write)),
        profile -> new ProfileView(profile, session.home()));
  }

  private record ProfileView(StationProfile profile, Path home) implements View {
    @Override
    public void json(JsonObject json) {
      json.text("home", home.toString())
          .text("name", name(json.messages()))
          .text("region", profile.region())
          .text("prefecture", profile.prefecture())
          .text("device", profile.deviceId())
          .text("provider", "simulated")
          .instant("createdAt", profile.createdAt());
    }

    @Override
    public void text(Page page) {
      Messages messages = page.messages();
      page.heading("init.done")
          .fact("label.home", home.toString())
          .fact("label.station", name(messages))
          .fact("label.region", messages.text("region." + profile.region()))
          .fact("label.prefecture", profile.prefecture())
          .fact("label.device", profile.deviceId())
          .fact("label.provider", messages.text("provider.simulated"))
          .note("simulated");
    }

    private String name(Messages messages) {
      return profile.name().isEmpty() ? messages.text("station.unnamed") : profile.name();
    }
  }
}
