package org.shebao.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.shebao.region.Region;
import org.shebao.region.RegionCatalog;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code shebao region}: what can be paid where, and where that comes from. */
final class RegionCommands {
  private RegionCommands() {}

  /** {@code shebao region}. */
  @Command(name = "region")
  static final class RegionCommand extends GroupCommand {}

  static CommandLine tree(Session session) {
    return new CommandLine(new RegionCommand())
        .addSubcommand("list", new RegionListCommand(session))
        .addSubcommand("show", new RegionShowCommand(session))
        .addSubcommand("compare", new RegionCompareCommand(session))
        .addSubcommand("find", new RegionFindCommand(session))
        .addSubcommand("channels", new RegionChannelsCommand(session));
  }

  /** {@code shebao region list}: all regions, short. */
  @Command(name = "list")
  static final class RegionListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin PolicyDate on;

    RegionListCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      LocalDate date = on.date(session);
      RegionCatalog regions = session.rules().regions();
      List<RegionView> views =
          regions.all().stream()
              .map(region -> new RegionView(region, regions.policy(region, date)))
              .toList();
      new Listing(session.output())
          .print(
              views,
              view -> view,
              List.of("code", "region", "region-latin", "area", "payer-groups", "insurances"),
              this::row);
      return ExitCode.DONE;
    }

    private List<String> row(RegionView view) {
      PolicyWords words = new PolicyWords(session.messages());
      Region region = view.region();
      return List.of(
          region.code(),
          session.messages().text("region." + region.code()),
          session.messages().text("region.latin", view.names()),
          words.area(region),
          words.shortOf("payer-group", view.policy().payerGroups()),
          words.shortOf("insurance", view.policy().insurances()));
    }
  }

  /** {@code shebao region show}: one region, every value with its basis. */
  @Command(name = "show")
  static final class RegionShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "REGION")
    String region;

    @Mixin PolicyDate on;

    RegionShowCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      LocalDate date = on.date(session);
      RegionCatalog regions = session.rules().regions();
      return Answer.print(
          session,
          regions.find(region),
          found -> new RegionView(found, regions.policy(found, date)));
    }
  }

  /** {@code shebao region find}: the region that a resident means. */
  @Command(name = "find")
  static final class RegionFindCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "TEXT", arity = "1..*")
    List<String> words;

    RegionFindCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return Answer.print(
          session, session.rules().regions().find(String.join(" ", words)), FoundRegionView::new);
    }
  }
}
