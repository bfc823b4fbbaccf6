package org.shebao.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shebao.payment.Payment;

/**
 * What became of one payment, why, and what to do.
 *
 * @param timeline what happened, oldest first
 * @param evidence what the cause rests on; never empty
 * @param facts what the cause's sentence quotes
 * @param steps in order; the first is the next one
 */
public record Diagnosis(
    Payment payment,
    List<Happening> timeline,
    Cause cause,
    List<Evidence> evidence,
    Map<String, String> facts,
    List<Step> steps) {
  public Diagnosis {
    timeline = List.copyOf(timeline);
    evidence = List.copyOf(evidence);
    facts = Map.copyOf(facts);
    steps = List.copyOf(steps);
    if (evidence.isEmpty() || steps.isEmpty()) {
      throw new IllegalArgumentException(cause + " rests on nothing, or leads nowhere");
    }
  }

  /** The diagnosis of a payment: the first cause that fits (see {@link Cause}). */
  public static Diagnosis of(PaymentHistory history) {
    Finding found = Findings.first(history);
    return new Diagnosis(
        history.payment(),
        Timeline.of(history),
        found.cause(),
        evidence(history, found),
        found.facts(),
        found.steps());
  }

  /** A bill that was shown is evidence whatever the cause is. */
  private static List<Evidence> evidence(PaymentHistory history, Finding found) {
    List<Evidence> all = new ArrayList<>(found.evidence());
    history.bill().ifPresent(bill -> all.addAll(BillFindings.evidence(history, bill)));
    return all;
  }

  public Step next() {
    return steps.get(0);
  }
}
