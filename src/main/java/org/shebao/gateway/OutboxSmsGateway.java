package org.shebao.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.shebao.calendar.BusinessDay;
import org.shebao.engine.SmsGateway;
import org.shebao.person.PhoneNumber;
import org.shebao.verification.SmsCode;

/**
 * Writes each message to {@code outbox/sms/CHALLENGE.txt}: the simulated phone. The first line is
 * the code alone, so that the file can be handed in as the answer; the second says that it is
 * simulated.
 */
public final class OutboxSmsGateway implements SmsGateway {
  private final Path outbox;

  /**
   * @param outbox the directory of the messages, made when the first one is sent
   */
  public OutboxSmsGateway(Path outbox) {
    this.outbox = outbox;
  }

  @Override
  public void send(PhoneNumber phone, SmsCode code, String challengeId, Instant expiresAt) {
    String message =
        String.join(
            "\n",
            code.digits(),
            "[模拟短信 simulated SMS] to " + phone.masked(),
            "challenge " + challengeId + ", good until " + BusinessDay.at(expiresAt),
            "");
    try {
      Files.createDirectories(outbox);
      Files.writeString(
          outbox.resolve(challengeId + ".txt"),
          message,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
