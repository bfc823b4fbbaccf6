package org.shebao.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shebao.engine.Caller;
import org.shebao.engine.StationProfile;
import org.shebao.input.InputException;
import org.shebao.rule.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code shebao init}: a home with database, simulated provider and keys. */
@Command(name = "init")
final class InitCommand implements Callable<Integer> {
  private static final int LONGEST_NAME = 64;

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
    if (name != null && !isName(name.strip())) {
      throw new InputException("--name", "station-name");
    }
    Caller caller = session.caller(write);
    if (region != null) {
      // Before the home is made: what is refused changes nothing.
      Optional<Refusal> refusal = session.rules().regions().find(region).refusal();
      if (refusal.isPresent()) {
        return Failures.report(refusal.get(), session.output());
      }
    }
    return Answer.print(
        session,
        session
            .station()
            .change(
                Optional.ofNullable(name).map(String::strip),
                Optional.ofNullable(region),
                Optional.ofNullable(prefecture),
                caller),
        profile -> new Requested(new ProfileView(profile, session.home()), caller));
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
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
      return Shown.station(profile, messages);
    }
  }
}
