package org.shebao.cli;

import org.shebao.verification.Verification;

/** A verification that has just been given. */
record VerifiedView(Verification verification) implements View {
  @Override
  public void json(JsonObject json) {
    json.flag("verified", true)
        .text("person", verification.login().personId())
        .text("level", verification.level().code())
        .instant("verifiedAt", verification.verifiedAt())
        .instant("expiresAt", verification.expiresAt())
        .flag("simulated", true);
  }

  @Override
  public void text(Page page) {
    page.heading("verified.heading")
        .fact("label.person", verification.login().personId())
        .fact(
            "label.level",
            page.messages().text("verification.method." + verification.level().code()))
        .fact("label.expires-at", Shown.instant(verification.expiresAt()))
        .note("simulated.verification");
  }
}
