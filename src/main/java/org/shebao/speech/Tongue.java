package org.shebao.speech;

/** What can be spoken. */
public enum Tongue {
  /** The voice named plainly {@code cmn} reads ideographs as English in espeak-ng 1.51. */
  MANDARIN("cmn-latn-pinyin"),
  CANTONESE("yue");

  private final String voice;

  Tongue(String voice) {
    this.voice = voice;
  }

  /** The name of the voice of espeak-ng. */
  String voice() {
    return voice;
  }
}
