package org.shebao.cli;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.shebao.crypto.IntegrityException;
import org.shebao.crypto.KeyRingException;
import org.shebao.engine.CorruptRecordException;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import org.shebao.ledger.CorruptEntryException;
import org.shebao.rule.Refusal;
import org.shebao.store.StoreException;

/** Maps each kind of failure to its words and its exit code; the unknown one is a bug of ours. */
final class Failures {
  private Failures() {}

  static int report(Refusal refusal, Output output) {
    output.error(FailureView.of(refusal, output.messages()));
    return ExitCode.of(refusal.code().kind());
  }

  static int report(Throwable failure, Output output) {
    Messages messages = output.messages();
    if (failure instanceof InputException input) {
      output.error(FailureView.of(input, messages));
      return ExitCode.USAGE;
    }
    if (failure instanceof StoreException store) {
      String sentence = FailureView.sentence(store.problem(), messages);
      output.error(FailureView.plain("STORE", List.of(sentence)));
      return ExitCode.STORE;
    }
    if (failure instanceof KeyRingException keys) {
      String sentence = FailureView.sentence(keys.problem(), messages);
      output.error(FailureView.plain("KEYS", List.of(sentence)));
      return ExitCode.STORE;
    }
    if (failure instanceof IntegrityException integrity) {
      String sentence = FailureView.sentence(integrity.problem(), messages);
      output.error(FailureView.plain("INTEGRITY", List.of(sentence)));
      return ExitCode.INTEGRITY;
    }
    if (failure instanceof CorruptEntryException corrupt) {
      return altered("journal " + corrupt.seq(), output);
    }
    if (failure instanceof CorruptRecordException corrupt) {
      return altered(corrupt.record(), output);
    }
    if (failure instanceof UncheckedIOException io) {
      String sentence = messages.text("error.store", Map.of("what", io.getCause().toString()));
      output.error(FailureView.plain("STORE", List.of(sentence)));
      return ExitCode.STORE;
    }
    output.error(FailureView.plain("BUG", List.of(messages.text("error.bug", bug(failure)))));
    return ExitCode.BUG;
  }

  private static int altered(String place, Output output) {
    String sentence = FailureView.sentence(new Problem(place, "record.altered"), output.messages());
    output.error(FailureView.plain("INTEGRITY", List.of(sentence)));
    return ExitCode.INTEGRITY;
  }

  /** Where it happened, without the message: that might quote what a person typed. */
  private static Map<String, String> bug(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    String at = trace.length == 0 ? "?" : trace[0].toString();
    return Map.of("kind", failure.getClass().getSimpleName(), "at", at);
  }
}
