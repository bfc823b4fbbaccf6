package org.shebao.intent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shebao.intent.Features.Feature;

/**
 * Understands what somebody wants from a sentence (G44). It learns from the shipped sentences when
 * it is made, always the same.
 */
public final class IntentClassifier {
  /** Below this the likeliest intent is no more than a guess. */
  private static final double LEAST_CONFIDENCE = 0.3;

  /** A second intent at least this likely beside the first is offered too. */
  private static final double CLOSE = 0.6;

  private static final int MOST_WORDS = 3;
  private static final int NOTHING_OF_OURS = Intent.values().length;

  private final Wording wording;
  private final Features features;
  private final LinearModel model;

  private IntentClassifier(Wording wording, Features features, LinearModel model) {
    this.wording = wording;
    this.features = features;
    this.model = model;
  }

  public static IntentClassifier shipped() {
    return learnFrom(Example.shipped());
  }

  static IntentClassifier learnFrom(List<Example> examples) {
    Wording wording = Wording.shipped();
    Features features = Features.shipped();
    List<List<Feature>> sentences =
        examples.stream().map(each -> features.of(wording.read(each.text()).text())).toList();
    int[] labels =
        examples.stream()
            .mapToInt(each -> each.intent().map(Intent::ordinal).orElse(NOTHING_OF_OURS))
            .toArray();
    return new IntentClassifier(
        wording, features, LinearModel.learn(sentences, labels, NOTHING_OF_OURS + 1));
  }

  public Understanding understand(String sentence) {
    Reading reading = wording.read(sentence);
    List<Feature> seen = features.of(reading.text());
    double[] likely = model.probabilities(seen);
    int first = likeliest(likely, -1);
    int second = likeliest(likely, first);
    Dialect dialect = wording.dialect(sentence);
    List<String> words = words(reading, seen, first);
    if (first == NOTHING_OF_OURS || likely[first] < LEAST_CONFIDENCE) {
      return new Understanding(
          Optional.empty(), Optional.empty(), 1 - mostLikelyIntent(likely), words, dialect);
    }
    boolean close = second != NOTHING_OF_OURS && likely[second] > CLOSE * likely[first];
    return new Understanding(
        Optional.of(Intent.values()[first]),
        Optional.of(second).filter(each -> close).map(each -> Intent.values()[each]),
        likely[first],
        words,
        dialect);
  }

  private static double mostLikelyIntent(double[] likely) {
    return likely[likeliest(likely, NOTHING_OF_OURS)];
  }

  private static int likeliest(double[] likely, int except) {
    int best = except == 0 ? 1 : 0;
    for (int c = 0; c < likely.length; c++) {
      if (c != except && likely[c] > likely[best]) {
        best = c;
      }
    }
    return best;
  }

  /** The pieces that speak loudest for a class, as they stand in the original. */
  private List<String> words(Reading reading, List<Feature> seen, int label) {
    List<Feature> loudest =
        seen.stream()
            .filter(feature -> feature.length() > 0)
            .filter(feature -> reading.spells(feature.at(), feature.length()))
            .filter(feature -> model.evidence(feature, label) > 0)
            .sorted(
                Comparator.comparingDouble(
                    feature -> -model.evidence(feature, label) * feature.length()))
            .toList();
    List<int[]> spans = new ArrayList<>();
    for (Feature feature : loudest) {
      int start = reading.start(feature.at());
      int end = reading.end(feature.at() + feature.length() - 1);
      boolean apart = spans.stream().allMatch(span -> end <= span[0] || start >= span[1]);
      if (apart && spans.size() < MOST_WORDS) {
        spans.add(new int[] {start, end});
      }
    }
    return joined(spans).stream()
        .map(span -> reading.original().substring(span[0], span[1]))
        .toList();
  }

  /** In the order of the sentence; what touches is one word. */
  private static List<int[]> joined(List<int[]> spans) {
    List<int[]> result = new ArrayList<>();
    spans.sort(Comparator.comparingInt(span -> span[0]));
    for (int[] span : spans) {
      int[] before = result.isEmpty() ? new int[] {-1, -1} : result.get(result.size() - 1);
      if (before[1] == span[0]) {
        before[1] = span[1];
      } else {
        result.add(span);
      }
    }
    return result;
  }
}
