package org.shebao.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shebao.crypto.PinHash;
import org.shebao.engine.PayRequest;
import org.shebao.engine.PaymentFilter;
import org.shebao.engine.PersonFile;
import org.shebao.engine.RecoveryDesk;
import org.shebao.engine.RefundRequest;
import org.shebao.money.Money;
import org.shebao.payment.PaymentMethod;
import org.shebao.payment.PaymentState;
import org.shebao.recovery.Escalation;
import org.shebao.recovery.EscalationKind;
import org.shebao.refund.RefundKind;
import org.shebao.refund.RefundState;
import org.shebao.refund.SystemFault;

/** What people come to a station for, drawn from the seed: every command's use case. */
enum Errands {
  BIND(3) {
    @Override
    void run(Clerk clerk, World world) {
      bind(world.luck.nextInt(PEOPLE), clerk);
    }
  },
  PAY(40) {
    @Override
    void run(Clerk clerk, World world) {
      Draw.someone(clerk, world)
          .ifPresent(
              person -> {
                clerk.verifyByFace(person.person().id());
                clerk.pay(Draw.request(person, Draw.oneOf(METHODS, world), world));
              });
    }
  },
  PAY_WITHOUT_PROOF(4) {
    @Override
    void run(Clerk clerk, World world) {
      Draw.someone(clerk, world)
          .ifPresent(person -> clerk.pay(Draw.request(person, PaymentMethod.BANK_CARD, world)));
    }
  },
  PAY_AS_RELATIVE(8) {
    @Override
    void run(Clerk clerk, World world) {
      Optional<PersonFile> person = Draw.someone(clerk, world);
      Optional<String> relative = Draw.somebody(clerk, world);
      if (person.isPresent() && relative.isPresent()) {
        clerk.verifyByFace(person.get().person().id());
        clerk.verifyByFace(relative.get());
        PayRequest own = Draw.request(person.get(), PaymentMethod.FAMILY_PROXY, world);
        clerk.pay(
            new PayRequest(
                own.personId(),
                own.owed(),
                own.method(),
                relative,
                own.maskedCard(),
                false,
                false));
      }
    }
  },
  PAY_BATCH(4) {
    @Override
    void run(Clerk clerk, World world) {
      List<PersonFile> people = clerk.station().bindings().list();
      if (!people.isEmpty()) {
        int first = world.luck.nextInt(people.size());
        clerk.payBatch(
            people.stream()
                .skip(first)
                .limit(4)
                .map(
                    person ->
                        person.person().id() + ",resident-medical,2027,400.00,wechat-balance\n")
                .collect(Collectors.joining("", "person,insurance,period,amount,method\n", "")));
      }
    }
  },
  REVIEW(10) {
    @Override
    void run(Clerk clerk, World world) {
      Draw.paymentIn(PaymentState.HELD, clerk, world)
          .ifPresent(payment -> clerk.review(payment, world.luck.nextInt(3) > 0));
    }
  },
  REFUND(14) {
    @Override
    void run(Clerk clerk, World world) {
      Draw.paymentIn(Draw.oneOf(MAY_GO_BACK, world), clerk, world)
          .ifPresent(
              payment -> {
                clerk.station().refunds().quote(payment, clerk.caller());
                Optional<Money> part =
                    world.luck.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(Money.ofFen(world.luck.nextInt(1, 60_000)));
                clerk.refund(new RefundRequest(payment, Draw.oneOf(KINDS, world), part));
              });
    }
  },
  REFUND_A_DUPLICATE(5) {
    @Override
    void run(Clerk clerk, World world) {
      List<Escalation> duplicates =
          clerk.station().recovery().escalations().stream()
              .filter(each -> each.kind() == EscalationKind.DUPLICATE_CHARGE)
              .toList();
      if (!duplicates.isEmpty()) {
        Optional<Money> part =
            world.luck.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(Money.ofFen(world.luck.nextInt(1, 40_000)));
        clerk.refund(
            new RefundRequest(
                Draw.oneOf(duplicates, world).paymentId(), RefundKind.DUPLICATE, part));
      }
    }
  },
  REVIEW_REFUND(6) {
    @Override
    void run(Clerk clerk, World world) {
      Draw.refundIn(RefundState.AWAITING_APPROVAL, clerk, world)
          .ifPresent(refund -> clerk.reviewRefund(refund, world.luck.nextInt(3) > 0));
    }
  },
  OVERRIDE_CARRY(2) {
    @Override
    void run(Clerk clerk, World world) {
      Draw.refundIn(RefundState.CARRIED_TO_NEXT_POOL, clerk, world).ifPresent(clerk::overrideCarry);
    }
  },
  KEEP_THE_FAULT_REGISTER(3) {
    @Override
    void run(Clerk clerk, World world) {
      Instant now = clerk.caller().now();
      List<SystemFault> lasting =
          clerk.station().faults().list().stream().filter(f -> f.to().isEmpty()).toList();
      if (lasting.isEmpty()) {
        clerk.recordFault(now.minusSeconds(world.luck.nextInt(86_400)));
      } else {
        clerk.endFault(lasting.get(0).id(), now);
      }
    }
  },
  RESOLVE(6) {
    @Override
    void run(Clerk clerk, World world) {
      RecoveryDesk.Agenda agenda = clerk.station().recovery().agenda(clerk.caller());
      List<String> open =
          Stream.of(agenda.due(), agenda.waiting(), agenda.watched())
              .flatMap(List::stream)
              .toList();
      if (!open.isEmpty()) {
        clerk.resolve(open.get(world.luck.nextInt(open.size())));
      }
    }
  },
  RESOLVE_WHAT_IS_SETTLED(3) {
    @Override
    void run(Clerk clerk, World world) {
      Draw.paymentIn(Draw.oneOf(SETTLED, world), clerk, world).ifPresent(clerk::resolve);
    }
  },
  RESOLVE_ALL(3) {
    @Override
    void run(Clerk clerk, World world) {
      clerk.resolveAll();
    }
  },
  REPEAT_A_REQUEST(10) {
    @Override
    void run(Clerk clerk, World world) {
      repeatOneOf(world.diary.asked(), clerk, world);
    }
  },
  REPEAT_WHAT_DIED(8) {
    @Override
    void run(Clerk clerk, World world) {
      repeatOneOf(world.diary.unanswered(), clerk, world);
    }
  },
  GUESS_A_PIN(4) {
    @Override
    void run(Clerk clerk, World world) {
      Draw.somebody(clerk, world)
          .ifPresent(
              person -> {
                havePin(person, world);
                for (int tries = 1 + world.luck.nextInt(6); tries > 0; tries--) {
                  clerk.verifyByPin(person, "000000");
                }
              });
    }
  },
  VERIFY_BY_PIN(4) {
    @Override
    void run(Clerk clerk, World world) {
      Draw.somebody(clerk, world)
          .ifPresent(
              person -> {
                havePin(person, world);
                clerk.verifyByPin(person, PIN);
              });
    }
  },
  VERIFY_BY_SMS(4) {
    @Override
    void run(Clerk clerk, World world) {
      Draw.somebody(clerk, world)
          .ifPresent(person -> clerk.verifyBySms(person, world.luck.nextInt(3) > 0));
    }
  },
  RELEASE(1) {
    @Override
    void run(Clerk clerk, World world) {
      Draw.somebody(clerk, world).ifPresent(clerk::release);
    }
  },
  MOVE(2) {
    @Override
    void run(Clerk clerk, World world) {
      Draw.somebody(clerk, world)
          .ifPresent(person -> clerk.move(person, Draw.oneOf(REGIONS, world)));
    }
  },
  ASK_FOR_A_BILL(4) {
    @Override
    void run(Clerk clerk, World world) {
      LocalDate day = clerk.caller().today().minusDays(world.luck.nextInt(3));
      world.tally.count("bill." + world.bills.ask(day, clerk));
    }
  },
  REHEARSE(3) {
    @Override
    void run(Clerk clerk, World world) {
      Draw.someone(clerk, world)
          .ifPresent(
              person ->
                  clerk
                      .station()
                      .payments()
                      .pay(
                          Draw.request(person, PaymentMethod.BANK_CARD, world),
                          clerk.rehearsing()));
    }
  },
  LOOK(4) {
    @Override
    void run(Clerk clerk, World world) {
      LocalDate today = clerk.caller().today();
      clerk
          .station()
          .payments()
          .list(new PaymentFilter(today, today, Optional.empty(), Optional.empty()))
          .forEach(file -> clerk.station().receipts().show(file.payment().id()));
      clerk.station().ledger().export(today);
      Invariants.require(clerk.station().ledger().verify().isClean(), "ledger verify");
    }
  };

  private static final int PEOPLE = 12;
  private static final int BOUND_AT_FIRST = 8;
  private static final List<PaymentMethod> METHODS =
      Stream.concat(
              Stream.of(PaymentMethod.values()),
              Collections.nCopies(4, PaymentMethod.WECHAT_BALANCE).stream())
          .toList();
  private static final List<RefundKind> KINDS =
      List.of(
          RefundKind.ORDINARY,
          RefundKind.ORDINARY,
          RefundKind.SYSTEM_FAULT,
          RefundKind.DUPLICATE,
          RefundKind.REJECTED);
  private static final List<PaymentState> MAY_GO_BACK =
      List.of(PaymentState.PAID, PaymentState.PAID, PaymentState.REFUNDING, PaymentState.CLOSED);
  private static final List<PaymentState> SETTLED =
      List.of(PaymentState.PAID, PaymentState.PAID, PaymentState.CLOSED, PaymentState.REFUNDED);
  private static final String PIN = "135790";
  private static final int CHEAP_HASH = 2;
  private static final List<String> REGIONS = List.of("440000", "330000", "230000");
  private static final List<Errands> WEIGHTED =
      List.of(values()).stream()
          .flatMap(errand -> Collections.nCopies(errand.weight, errand).stream())
          .toList();

  private final int weight;

  Errands(int weight) {
    this.weight = weight;
  }

  abstract void run(Clerk clerk, World world);

  static Errands drawn(SplittableRandom luck) {
    return WEIGHTED.get(luck.nextInt(WEIGHTED.size()));
  }

  /** Opens the station on its first day. */
  static void open(Clerk clerk) {
    clerk.open();
    for (int n = 0; n < BOUND_AT_FIRST; n++) {
      bind(n, clerk);
    }
  }

  private static void bind(int n, Clerk clerk) {
    boolean flexible = n % 3 == 0;
    clerk.bind(
        n, REGIONS.get(n % (flexible ? 2 : REGIONS.size())), flexible ? "flexible" : "resident");
  }

  private static void repeatOneOf(List<Diary.Asked> requests, Clerk clerk, World world) {
    if (!requests.isEmpty()) {
      clerk.repeat(Draw.oneOf(requests, world));
    }
  }

  /** Straight into the books: the hash that the desk makes is slow on purpose. */
  private static void havePin(String person, World world) {
    String hash = PinHash.create(PIN.toCharArray(), world.secrets(), CHEAP_HASH).encoded();
    world
        .stores
        .books()
        .write(
            pages -> {
              pages.verifications().savePinHash(person, hash);
              return person;
            });
  }
}
