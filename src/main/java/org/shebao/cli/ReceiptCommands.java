package org.shebao.cli;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.shebao.input.InputException;
import org.shebao.input.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao receipt}: what a payer takes away. */
final class ReceiptCommands {
  private ReceiptCommands() {}

  /** {@code shebao receipt}. */
  @Command(name = "receipt")
  static final class ReceiptCommand extends GroupCommand {}

  static CommandLine tree(Session session) {
    return new CommandLine(new ReceiptCommand())
        .addSubcommand("show", new ReceiptShowCommand(session));
  }

  /** {@code shebao receipt show}: as text or JSON. */
  @Command(name = "show")
  static final class ReceiptShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PAYMENT|REFUND|RECEIPT")
    String number;

    @Option(names = "--format", paramLabel = "text|json")
    String format;

    @Option(names = "--out", paramLabel = "FILE|-", defaultValue = "-")
    String out;

    ReceiptShowCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      Output output = wanted(session.output());
      OutputFile file = OutputFile.of(session, out, "--out");
      return session
          .station()
          .receipts()
          .show(number)
          .fold(
              paper -> {
                byte[] shown =
                    output.rendered(PaperView.of(paper)).getBytes(StandardCharsets.UTF_8);
                file.write(stream -> stream.write(shown));
                return ExitCode.DONE;
              },
              refusal -> Failures.report(refusal, session.output()));
    }

    private Output wanted(Output output) {
      if (format == null) {
        return output;
      }
      return switch (format) {
        case "text" -> output.as(Output.Format.TEXT);
        case "json" -> output.as(Output.Format.JSON);
        default ->
            throw new InputException(
                new Problem("--format", "format.unknown").with("known", "text json"));
      };
    }
  }
}
