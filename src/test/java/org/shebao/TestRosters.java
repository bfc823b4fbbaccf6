package org.shebao;

import java.util.function.IntUnaryOperator;

/** Rosters of synthetic residents, bound and ready to pay. */
public final class TestRosters {
  private final TestStation station;

  public TestRosters(TestStation station) {
    this.station = station;
  }

  /** Binds residents 0 to {@code count - 1} of Guangdong. */
  public void bind(int count) {
    new TestPeople(station);
    StringBuilder applicants = new StringBuilder();
    for (int n = 0; n < count; n++) {
      applicants.append(TestPeople.applicant(n, "440000", "resident", "none")).append('\n');
    }
    String file = station.file("applicants.jsonl", applicants.toString());
    station
        .run("bind", "--from", file, "--front", "front.png", "--back", "back.png", "-o", "json")
        .exits(0);
  }

  /** Writes a roster of {@code count} residents from {@code first} on and answers its name. */
  public String roster(String name, int first, int count) {
    return roster(name, first, count, n -> 400);
  }

  /**
   * @param yuan what resident {@code n} owes
   */
  String roster(String name, int first, int count, IntUnaryOperator yuan) {
    StringBuilder lines =
        new StringBuilder("name,idType,idNumber,insurance,period,amount,method\n");
    for (int n = first; n < first + count; n++) {
      lines.append(
          String.join(
              ",",
              TestPeople.name(n),
              "resident_id",
              TestPeople.idNumber(n),
              "resident-medical",
              "2027",
              yuan.applyAsInt(n) + ".00",
              "wechat-balance"));
      lines.append('\n');
    }
    return station.file(name, lines.toString());
  }
}
