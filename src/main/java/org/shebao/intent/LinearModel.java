package org.shebao.intent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.shebao.intent.Features.Feature;

/**
 * Multinomial logistic regression. Learning takes the sentences in one fixed order from weights of
 * zero: the same sentences give the same model.
 */
final class LinearModel {
  /** What only one sentence has says more of that sentence than of its meaning. */
  private static final int FEWEST_SENTENCES = 2;

  private static final int PASSES = 5;
  private static final double STEP = 0.3;
  private static final double TINY = 1e-8;

  /** Prime, so that the walk meets every sentence, and neighbours of one class stand apart. */
  private static final long STRIDE = 7919;

  /** The feature of a character that the model never learned. */
  private static final int STRANGE = 0;

  private final int classes;
  private final Map<String, Integer> numbers = new HashMap<>();
  private double[][] weights;

  private LinearModel(int classes) {
    this.classes = classes;
  }

  /**
   * @param sentences the features of each
   * @param labels the class of each, from zero
   */
  static LinearModel learn(List<List<Feature>> sentences, int[] labels, int classes) {
    LinearModel model = new LinearModel(classes);
    model.chooseFeatures(sentences);
    int[][] numbered = sentences.stream().map(model::numbered).toArray(int[][]::new);
    model.fit(numbered, labels);
    return model;
  }

  private void chooseFeatures(List<List<Feature>> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<Feature> sentence : sentences) {
      HashSet<String> seen = new HashSet<>();
      sentence.forEach(feature -> seen.add(feature.name()));
      seen.forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST_SENTENCES)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(name -> numbers.put(name, numbers.size() + 1));
  }

  private int[] numbered(List<Feature> sentence) {
    return sentence.stream()
        .mapToInt(this::number)
        .filter(number -> number >= 0)
        .distinct()
        .toArray();
  }

  private int number(Feature feature) {
    return numbers.getOrDefault(feature.name(), feature.isCharacter() ? STRANGE : -1);
  }

  private void fit(int[][] sentences, int[] labels) {
    weights = new double[numbers.size() + 1][classes];
    double[][] squares = new double[numbers.size() + 1][classes];
    for (int pass = 0; pass < PASSES; pass++) {
      for (int i = 0; i < sentences.length; i++) {
        int which = (int) (i * STRIDE % sentences.length);
        step(sentences[which], labels[which], squares);
      }
    }
  }

  /** AdaGrad: what is seen rarely still learns in large steps. */
  private void step(int[] sentence, int label, double[][] squares) {
    double value = value(sentence);
    double[] wrong = probabilities(sentence);
    wrong[label] -= 1;
    for (int number : sentence) {
      for (int c = 0; c < classes; c++) {
        double slope = wrong[c] * value;
        squares[number][c] += slope * slope;
        weights[number][c] -= STEP * slope / Math.sqrt(squares[number][c] + TINY);
      }
    }
  }

  private static double value(int[] sentence) {
    return 1 / Math.sqrt(sentence.length);
  }

  private double[] probabilities(int[] sentence) {
    double value = value(sentence);
    double[] odds = new double[classes];
    for (int number : sentence) {
      for (int c = 0; c < classes; c++) {
        odds[c] += weights[number][c] * value;
      }
    }
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      odds[c] = Math.exp(odds[c]);
      sum += odds[c];
    }
    for (int c = 0; c < classes; c++) {
      odds[c] /= sum;
    }
    return odds;
  }

  /** How likely each class is; they add up to one. */
  double[] probabilities(List<Feature> sentence) {
    return probabilities(numbered(sentence));
  }

  /** How much more a feature speaks for a class than for the average class. */
  double evidence(Feature feature, int label) {
    int number = number(feature);
    return number < 0
        ? 0
        : weights[number][label] - Arrays.stream(weights[number]).average().orElse(0);
  }
}
