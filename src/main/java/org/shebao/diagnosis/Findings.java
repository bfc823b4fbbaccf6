package org.shebao.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every cause that can be found, in the order of precedence of {@link Cause}. */
final class Findings {
  private static final List<Function<PaymentHistory, Optional<Finding>>> IN_ORDER =
      Stream.of(
              ChargeFindings.IN_ORDER,
              BillFindings.IN_ORDER,
              RefundFindings.IN_ORDER,
              StateFindings.IN_ORDER)
          .flatMap(List::stream)
          .toList();

  private Findings() {}

  static Finding first(PaymentHistory history) {
    return IN_ORDER.stream()
        .flatMap(each -> each.apply(history).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(history.id() + " has no diagnosis"));
  }
}
