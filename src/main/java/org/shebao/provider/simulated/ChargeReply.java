package org.shebao.provider.simulated;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.shebao.provider.ChargeAnswer;
import org.shebao.provider.Transaction;

/**
 * What reaches the client of an answer about an order: all of it, nothing, or a success told wrong.
 * No other answer is ever told wrong.
 */
final class ChargeReply {
  private static final Map<Behaviour, Distortion> DISTORTIONS =
      new EnumMap<>(
          Map.of(
              Behaviour.MISQUOTE,
              (taken, terms) ->
                  ChargeAnswer.succeeded(taken.stream().map(t -> misquoted(t, terms)).toList()),
              Behaviour.DUPLICATE_ANSWER,
              (taken, terms) ->
                  ChargeAnswer.succeeded(
                      taken.stream().flatMap(each -> Stream.of(each, each)).toList()),
              Behaviour.CLOSED_AFTER_SUCCESS,
              (taken, terms) -> ChargeAnswer.of(ChargeAnswer.Kind.CLOSED, "ORDER_CLOSED"),
              Behaviour.NOT_FOUND_YET,
              (taken, terms) -> notFound()));

  /** What one behaviour makes of a success. */
  private interface Distortion {
    ChargeAnswer of(List<Transaction> taken, FaultTerms terms);
  }

  private ChargeReply() {}

  static ChargeAnswer to(ChargeAnswer truth, Optional<Fault> fault, Duration patience) {
    return fault
        .flatMap(f -> f.silence(patience))
        .map(ChargeReply::none)
        .orElseGet(() -> fault.map(f -> distorted(truth, f)).orElse(truth));
  }

  private static ChargeAnswer distorted(ChargeAnswer truth, Fault fault) {
    boolean strikes =
        truth.kind() == ChargeAnswer.Kind.SUCCEEDED && DISTORTIONS.containsKey(fault.behaviour());
    return strikes
        ? DISTORTIONS.get(fault.behaviour()).of(truth.transactions(), fault.terms())
        : truth;
  }

  private static Transaction misquoted(Transaction taken, FaultTerms terms) {
    return new Transaction(
        taken.no(), terms.amount().orElseThrow().insteadOf(taken.amount()), taken.at());
  }

  static ChargeAnswer none(String reason) {
    return ChargeAnswer.of(ChargeAnswer.Kind.NO_ANSWER, reason);
  }

  static ChargeAnswer notFound() {
    return ChargeAnswer.of(ChargeAnswer.Kind.NOT_FOUND, "ORDER_NOT_EXIST");
  }
}
