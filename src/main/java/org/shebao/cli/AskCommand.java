package org.shebao.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.shebao.engine.Caller;
import org.shebao.input.InputException;
import org.shebao.intent.Dialect;
import org.shebao.intent.IntentClassifier;
import org.shebao.intent.Understanding;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;
import org.shebao.speech.EspeakVoice;
import org.shebao.speech.SpokenText;
import org.shebao.speech.Tongue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code shebao troubleshoot ask}: what the resident said, answered from this station's own facts.
 * What was said may hold personal data: it is neither kept nor repeated, but for the words that
 * decided.
 */
@Command(name = "ask")
final class AskCommand implements Callable<Integer> {
  /** A sentence takes seconds to speak; a voice that takes longer has lost its loudspeaker. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int LONGEST_QUESTION = 500;

  private final Session session;

  @Parameters(paramLabel = "TEXT", arity = "0..*")
  List<String> words = List.of();

  @Option(names = "--from", paramLabel = "FILE|-")
  String from;

  @Option(names = "--person", paramLabel = "PERSON")
  String person;

  @Option(names = "--payment", paramLabel = "PAYMENT")
  String payment;

  @Option(names = "--say")
  boolean say;

  @Option(names = "--voice", paramLabel = "VOICE")
  String voice;

  @Option(names = "--explain")
  boolean explain;

  AskCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    requireVoice();
    Understanding understood = IntentClassifier.shipped().understand(question());
    Decision<AskAnswer> answer =
        Decision.of(understood.intent(), Refusal.of(RuleCode.NOT_UNDERSTOOD))
            .then(intent -> answered(understood));
    return Answer.print(
        session,
        answer,
        found -> new AskView(found, explain),
        found -> {
          speak(found);
          return ExitCode.DONE;
        });
  }

  private Decision<AskAnswer> answered(Understanding understood) {
    Caller caller = session.caller(new WriteOptions());
    return new AskFacts(session.station(), session.messages(), caller)
        .about(understood, person, payment);
  }

  private String question() {
    String text = from == null ? String.join(" ", words) : session.read(from, "--from");
    boolean both = from != null && !words.isEmpty();
    if (both || text.isBlank() || text.length() > LONGEST_QUESTION) {
      throw new InputException(from == null ? "TEXT" : "--from", "question");
    }
    return text;
  }

  private void requireVoice() {
    if (voice != null && !List.of("cmn", "yue").contains(voice)) {
      throw new InputException("--voice", "voice");
    }
  }

  /** What is spoken is Chinese, whatever language is shown: the voices know no other. */
  private void speak(AskAnswer found) {
    if (!say) {
      return;
    }
    boolean cantonese =
        voice == null
            ? found.understood().dialect() == Dialect.CANTONESE
            : voice.equals(Dialect.CANTONESE.code());
    Tongue tongue = cantonese ? Tongue.CANTONESE : Tongue.MANDARIN;
    String answer = found.answer(new Messages(Messages.Language.ZH));
    new EspeakVoice(session.environment().variable("PATH"), PATIENCE)
        .say(SpokenText.of(answer, tongue), tongue);
  }
}
