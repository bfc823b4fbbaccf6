package org.shebao.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.shebao.engine.Caller;
import org.shebao.engine.PaymentFile;
import org.shebao.engine.PaymentFilter;
import org.shebao.engine.RecoveryDesk;
import org.shebao.input.InputException;
import org.shebao.payment.PaymentState;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code shebao pay}: taking payments and looking after them. */
final class PayCommands {
  private PayCommands() {}

  static CommandLine tree(Session session) {
    return new CommandLine(new PayCommand(session))
        .addSubcommand("preview", new PayPreviewCommand(session))
        .addSubcommand("status", new PayStatusCommand(session))
        .addSubcommand("list", new PayListCommand(session))
        .addSubcommand("resolve", new PayResolveCommand(session))
        .addSubcommand("review", new PayReviewCommand(session))
        .addSubcommand("escalations", new PayEscalationsCommand(session))
        .addSubcommand("batch", new PayBatchCommand(session));
  }

  /** {@code shebao pay preview}: what is owed and how it can be paid. */
  @Command(name = "preview")
  static final class PayPreviewCommand implements Callable<Integer> {
    private final Session session;

    @Mixin OwedOptions what;

    PayPreviewCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      String person = OwedOptions.required(what.person, "PERSON");
      return Answer.print(
          session,
          session
              .station()
              .previews()
              .preview(
                  person, what.owed(), what.confirmNoSubsidy, session.caller(new WriteOptions())),
          PreviewView::new);
    }
  }

  /** {@code shebao pay status}: one payment. */
  @Command(name = "status")
  static final class PayStatusCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PAYMENT")
    String payment;

    PayStatusCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      return Answer.print(session, session.station().payments().status(payment), PaymentView::new);
    }
  }

  /** {@code shebao pay list}: the payments of a day or of some days. */
  @Command(name = "list")
  static final class PayListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin DateRange days;

    @Option(names = "--state", paramLabel = "STATE")
    String state;

    @Option(names = "--person", paramLabel = "PERSON")
    String person;

    PayListCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      List<PaymentFile> files = session.station().payments().list(filter());
      new Listing(session.output())
          .print(
              files,
              PaymentView::new,
              List.of("payment", "person", "insurance", "period", "amount", "method", "state"),
              this::row);
      return ExitCode.DONE;
    }

    private PaymentFilter filter() {
      return new PaymentFilter(
          days.first(),
          days.last(),
          StateText.read(state, PaymentState.values()),
          Optional.ofNullable(person));
    }

    private List<String> row(PaymentFile file) {
      Messages messages = session.messages();
      var payment = file.payment();
      return List.of(
          payment.id(),
          payment.liability().personId(),
          messages.text("insurance." + payment.liability().insurance().code()),
          payment.liability().period().text(),
          messages.money(payment.terms().amount()),
          messages.text("method." + payment.terms().method().code()),
          messages.text("state." + payment.state()));
    }
  }

  /** {@code shebao pay resolve}: asks the provider about what is unknown. */
  @Command(name = "resolve")
  static final class PayResolveCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PAYMENT", arity = "0..*")
    List<String> payments = List.of();

    @Option(names = "--all")
    boolean all;

    @Mixin WriteOptions write;

    PayResolveCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      if (all == !payments.isEmpty()) {
        throw new InputException("--all", "resolve.which");
      }
      RecoveryDesk desk = session.station().recovery();
      Caller caller = session.caller(write);
      return all ? everything(desk, caller) : these(desk, payments, caller);
    }

    private int these(RecoveryDesk desk, List<String> wanted, Caller caller) {
      int worst = ExitCode.DONE;
      for (String payment : wanted) {
        worst = Math.max(worst, settled(desk, payment, caller));
      }
      return worst;
    }

    /** What is due is asked about; what was asked too recently waits for its turn. */
    private int everything(RecoveryDesk desk, Caller caller) {
      RecoveryDesk.Agenda agenda = desk.agenda(caller);
      int worst = these(desk, agenda.due(), caller);
      for (String watched : agenda.watched()) {
        lookedAfter(desk, watched, caller);
      }
      if (agenda.waiting().isEmpty()) {
        if (agenda.due().isEmpty()) {
          session.tell("resolve.nothing", Map.of());
        }
        return worst;
      }
      return Math.max(worst, laterOn(agenda));
    }

    /** Only where none had its turn was this call in vain. */
    private int laterOn(RecoveryDesk.Agenda agenda) {
      if (agenda.due().isEmpty()) {
        return Failures.report(tooEarly(agenda), session.output());
      }
      session.tell(
          "resolve.later",
          Map.of(
              "count", String.valueOf(agenda.waiting().size()),
              "at", Shown.instant(agenda.next().orElseThrow())));
      return ExitCode.DONE;
    }

    private static Refusal tooEarly(RecoveryDesk.Agenda agenda) {
      return Refusal.of(RuleCode.ASKED_RECENTLY)
          .with("count", agenda.waiting().size())
          .with("payment", agenda.waiting().get(0))
          .until(agenda.next().orElseThrow());
    }

    /** Nothing is expected of a closed number; it is told of only when money came after all. */
    private void lookedAfter(RecoveryDesk desk, String payment, Caller caller) {
      desk.resolve(payment, caller)
          .ifAccepted(
              file -> {
                if (!file.aftermath().surplus().isEmpty()) {
                  session.output().result(new PaymentView(file, caller));
                }
              });
    }

    /** Settled either way is done; only what is still unknown wants another try. */
    private int settled(RecoveryDesk desk, String payment, Caller caller) {
      return Answer.print(
          session,
          desk.resolve(payment, caller),
          file -> new PaymentView(file, caller),
          file -> caller.dryRun() ? ExitCode.DONE : afterwards(file));
    }

    private int afterwards(PaymentFile file) {
      Optional<Refusal> later =
          Outcome.open(file).filter(each -> each.code().kind() == RuleCode.Kind.TRY_LATER);
      return later.map(refusal -> Failures.report(refusal, session.output())).orElse(ExitCode.DONE);
    }
  }

  /** {@code shebao pay review}: a second person's decision on a held payment. */
  @Command(name = "review")
  static final class PayReviewCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "PAYMENT")
    String payment;

    @ArgGroup(multiplicity = "1")
    Verdict verdict;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    String reason;

    @Mixin WriteOptions write;

    PayReviewCommand(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      String why = ReasonText.read(reason, "--reason");
      Caller caller = session.caller(write);
      return Outcome.print(
          session,
          session.station().payments().review(payment, verdict.approve, why, caller),
          caller,
          List.of());
    }
  }
}
