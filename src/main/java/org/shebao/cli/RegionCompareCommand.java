package org.shebao.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.shebao.input.InputException;
import org.shebao.region.Region;
import org.shebao.region.RegionCatalog;
import org.shebao.rule.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code shebao region compare}: regions side by side. */
@Command(name = "compare")
final class RegionCompareCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "REGION", arity = "2..*")
  List<String> regions;

  @Mixin PolicyDate on;

  RegionCompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    LocalDate date = on.date(session);
    RegionCatalog catalog = session.rules().regions();
    return found(catalog)
        .fold(
            named -> {
              print(
                  named.stream()
                      .map(region -> new RegionView(region, catalog.policy(region, date)))
                      .toList());
              return ExitCode.DONE;
            },
            refusal -> Failures.report(refusal, session.output()));
  }

  private Decision<List<Region>> found(RegionCatalog catalog) {
    Decision<List<Region>> found = Decision.accepted(List.of());
    for (String text : regions) {
      found = found.then(before -> catalog.find(text).map(region -> with(before, region)));
    }
    return found.map(RegionCompareCommand::atLeastTwo);
  }

  private static List<Region> with(List<Region> before, Region region) {
    return Stream.concat(before.stream(), Stream.of(region)).distinct().toList();
  }

  /** Two names of one region are nothing to compare. */
  private static List<Region> atLeastTwo(List<Region> found) {
    if (found.size() < 2) {
      throw new InputException("REGION", "region.compare-one");
    }
    return found;
  }

  private void print(List<RegionView> views) {
    Output output = session.output();
    if (output.isJson()) {
      views.forEach(output::result);
    } else {
      output.result(new RegionComparison(views));
    }
  }
}
