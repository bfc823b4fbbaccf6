package org.shebao.cli;

import org.shebao.engine.VerificationStatus;
import org.shebao.verification.Verification;

/** How a person stands with this station. */
record VerificationStatusView(VerificationStatus status) implements View {
  @Override
  public void json(JsonObject json) {
    json.text("person", status.personId())
        .flag("verified", status.current().isPresent() && status.lockedUntil().isEmpty())
        .text("level", status.current().map(current -> current.level().code()))
        .instant("expiresAt", status.current().map(Verification::expiresAt))
        .flag("locked", status.lockedUntil().isPresent())
        .instant("lockedUntil", status.lockedUntil())
        .text("requiredLevel", status.required().code())
        .flag("pinSet", status.pinSet())
        .number("pinTriesLeft", status.lockedUntil().isPresent() ? 0 : status.pinTriesLeft());
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    page.heading(heading())
        .fact("label.person", status.personId())
        .fact(
            "label.level",
            status
                .current()
                .map(current -> messages.text("verification.method." + current.level().code()))
                .orElse(""))
        .fact(
            "label.expires-at",
            status.current().map(current -> Shown.instant(current.expiresAt())).orElse(""))
        .fact("label.locked-until", status.lockedUntil().map(Shown::instant).orElse(""))
        .fact(
            "label.required-level",
            messages.text("verification.method." + status.required().code()))
        .fact("label.pin", messages.text(status.pinSet() ? "pin.set" : "pin.not-set"));
  }

  private String heading() {
    if (status.lockedUntil().isPresent()) {
      return "verification.heading.locked";
    }
    return status.current().isPresent()
        ? "verification.heading.verified"
        : "verification.heading.not-verified";
  }
}
