/**
 * Speaking (语音播报): a sentence in the words a voice can read, and espeak-ng where it is installed.
 * Only Mandarin and Cantonese have a voice (G44).
 */
package org.shebao.speech;
