package org.shebao.engine;

import org.shebao.casework.Evidence;
import org.shebao.casework.EvidenceKind;
import org.shebao.crypto.Sm3;

/**
 * A file that somebody shows as evidence.
 *
 * @param name of the file, without its folder
 */
public record ShownEvidence(EvidenceKind kind, String name, byte[] bytes) {
  Evidence recorded() {
    return new Evidence(kind, name, Sm3.hex(bytes), bytes.length);
  }
}
