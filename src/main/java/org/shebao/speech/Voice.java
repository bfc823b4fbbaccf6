package org.shebao.speech;

/** Speaks a sentence, or does nothing: what is spoken is always shown too. */
@FunctionalInterface
public interface Voice {
  void say(String sentence, Tongue tongue);
}
