package org.shebao.cli;

import java.util.Map;
import org.shebao.engine.StartedChallenge;
import org.shebao.person.PhoneNumber;
import org.shebao.verification.Challenge;
import org.shebao.verification.LivenessAction;

/** A challenge that waits for its answer, and how to answer it. */
record ChallengeView(StartedChallenge started) implements View {
  @Override
  public void json(JsonObject json) {
    Challenge challenge = started.challenge();
    json.text("challenge", challenge.id())
        .text("person", challenge.login().personId())
        .text("method", challenge.method().code())
        .texts("actions", challenge.actions().stream().map(LivenessAction::code).toList())
        .text("sentTo", started.sentTo().map(PhoneNumber::masked))
        .number("triesLeft", challenge.triesLeft())
        .instant("expiresAt", challenge.expiresAt())
        .flag("simulated", true);
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    Challenge challenge = started.challenge();
    page.heading("challenge.heading." + challenge.method().code())
        .fact("label.challenge", challenge.id())
        .fact(
            "label.actions",
            Shown.words(
                "action",
                challenge.actions().stream().map(LivenessAction::code).toList(),
                messages))
        .fact("label.sent-to", started.sentTo().map(PhoneNumber::masked).orElse(""))
        .fact("label.expires-at", Shown.instant(challenge.expiresAt()))
        .note("challenge.next." + challenge.method().code(), Map.of("challenge", challenge.id()));
  }
}
