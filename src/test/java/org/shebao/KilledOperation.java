package org.shebao;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A command that is killed, and how things must stand once everything was recovered, wherever it
 * was killed.
 *
 * @param name what it is
 * @param books what happens at the station before
 * @param line what is typed
 * @param end the states of the payments that were not closed, sorted
 * @param billed the rows of the provider's bill
 */
record KilledOperation(
    String name, Consumer<TestStation> books, String line, String end, int billed) {
  private static final String PAY =
      "pay R00000001 --insurance resident-medical --period 2027 --amount 400"
          + " --method wechat-balance";
  private static final String PAY_MUCH =
      "pay R00000001 --insurance resident-pension --period 2026 --amount 6000 --method bank-card";
  private static final String REJECT =
      "pay review P00000001 --reject --reason checked --operator clerk-wang";

  private static final String PAY_SOME =
      "pay R00000001 --insurance resident-pension --period 2026 --amount 2000 --method bank-card";

  static final KilledOperation LONG_BATCH = batch(40);

  static final List<KilledOperation> ALL =
      List.of(
          new KilledOperation("pay", KilledOperation::resident, PAY, "PAID", 1),
          new KilledOperation(
              "pay, answer lost",
              after(KilledOperation::resident, "charge", "timeout-after"),
              PAY,
              "PAID",
              1),
          batch(2),
          new KilledOperation(
              "approve",
              KilledOperation::held,
              "pay review P00000001 --approve --reason checked --operator clerk-wang",
              "PAID",
              1),
          new KilledOperation("reject", KilledOperation::held, REJECT, "REFUNDED", 2),
          new KilledOperation("resolve", KilledOperation::unknowns, "pay resolve --all", "PAID", 1),
          new KilledOperation(
              "resolve a refund", KilledOperation::returning, "pay resolve --all", "REFUNDED", 2),
          new KilledOperation(
              "refund a part",
              KilledOperation::paid,
              "refund P00000001 --amount 150 --reason ordinary",
              "PAID",
              2),
          new KilledOperation(
              "refund, answer lost",
              after(KilledOperation::paid, "refund", "timeout-after"),
              "refund P00000001 --reason ordinary",
              "REFUNDED",
              2),
          new KilledOperation(
              "approve a refund",
              KilledOperation::awaitingApproval,
              "refund review RF00000001 --approve --reason checked --operator clerk-wang",
              "REFUNDED",
              2));

  private static KilledOperation batch(int lines) {
    String[] paid = new String[lines];
    Arrays.fill(paid, "PAID");
    return new KilledOperation(
        "batch of " + lines,
        station -> {
          TestRosters rosters = new TestRosters(station);
          rosters.bind(lines);
          rosters.roster("roster.csv", 0, lines);
        },
        "pay batch roster.csv",
        String.join(" ", paid),
        lines);
  }

  /** Makes the books, in a directory of their own. */
  void prepare(Path directory) {
    books.accept(new TestStation(directory));
  }

  /** The command line under a request's key. */
  String[] typed(String request) {
    return Stream.concat(Stream.of(line.split(" ")), Stream.of("--request-id", request))
        .toArray(String[]::new);
  }

  @Override
  public String toString() {
    return name;
  }

  private static void resident(TestStation station) {
    new TestPeople(station).verified(1, "广东", "resident");
  }

  private static void paid(TestStation station) {
    resident(station);
    station.run(PAY.split(" ")).exits(0);
  }

  /** A refund above the station's limit. */
  private static void awaitingApproval(TestStation station) {
    resident(station);
    station.run(PAY_SOME.split(" ")).exits(0);
    station.run("refund", "P00000001", "--reason", "ordinary").exits(0);
  }

  private static void held(TestStation station) {
    resident(station);
    station.run(PAY_MUCH.split(" ")).exits(0);
  }

  /** One payment that the provider took and one that it never heard of. */
  private static void unknowns(TestStation station) {
    after(KilledOperation::resident, "charge", "timeout-after").accept(station);
    station.run(PAY.split(" ")).exits(75);
    new TestTill(station).fault(fault("charge", "timeout-before"));
    station.run(PAY_MUCH.split(" ")).exits(75);
  }

  /** A payment that was turned down and whose money is on its way back. */
  private static void returning(TestStation station) {
    after(KilledOperation::held, "refund", "timeout-before").accept(station);
    station.run(REJECT.split(" ")).exits(75);
  }

  private static Consumer<TestStation> after(
      Consumer<TestStation> books, String on, String behaviour) {
    return books.andThen(station -> new TestTill(station).fault(fault(on, behaviour)));
  }

  private static String fault(String on, String behaviour) {
    return "'on':'" + on + "','behaviour':'" + behaviour + "'";
  }
}
