package org.shebao.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.shebao.rule.Route;

/** The other ways that a rule leaves open, in one line. */
final class RouteText {
  private RouteText() {}

  static String of(List<Route> routes, Messages messages) {
    return routes.stream()
        .map(route -> messages.text("other-way." + route.code()))
        .collect(Collectors.joining(messages.text("other-way-separator")));
  }
}
