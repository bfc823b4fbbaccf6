package org.shebao.person;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.shebao.person.PhotoSide.BACK;
import static org.shebao.person.PhotoSide.FRONT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shebao.input.JsonFields;
import org.shebao.rule.Decision;
import org.shebao.rule.RuleCode;

/** The files that newcomers try first must pass the checks of this package. */
class SampleDataTest {
  private static final Path SAMPLES = Path.of("sample-data");
  private static final LocalDate DEMO_DAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @MethodSource("applicantFiles")
  void everyApplicantIsReadAndNamesPhotosThatAreThere(Path file) throws IOException {
    Decision<Applicant> decision = read(Files.readString(file));

    if (file.endsWith("overseas-without-document.json")) {
      assertEquals(RuleCode.NO_MAINLAND_DOCUMENT, decision.refusal().orElseThrow().code());
      return;
    }
    assertTrue(decision.value().photos().keySet().containsAll(Set.of(FRONT, BACK)));
    for (String photo : decision.value().photos().values()) {
      assertTrue(Files.exists(file.resolveSibling(photo)), photo);
    }
  }

  static Stream<Path> applicantFiles() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve("applicants"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySpecimenPhotoPassesTheCheck(PhotoSide side) throws IOException {
    byte[] photo = Files.readAllBytes(SAMPLES.resolve("photos/" + side.code() + ".jpg"));

    assertEquals(
        new PhotoFacts(side, PhotoFormat.JPEG, 856, 540), IdPhoto.check(side, photo, "photo"));
  }

  @Test
  void residentsAreEightDifferentPeopleInEachOfTheRegions() throws IOException {
    List<Applicant> residents = residents();

    assertEquals(
        Set.of(8L),
        new HashSet<>(
            residents.stream().collect(groupingBy(Applicant::region, counting())).values()));
    assertEquals(31, residents.stream().map(Applicant::region).distinct().count());
    assertEquals(248, residents.stream().map(Applicant::document).distinct().count());
    assertEquals(248, residents.stream().map(Applicant::phone).distinct().count());
  }

  @Test
  void theBatchHasOneLineForEachResident() throws IOException {
    List<String> lines = Files.readAllLines(SAMPLES.resolve("batch.csv"));
    List<Applicant> residents = residents();

    assertEquals("line,name,idType,idNumber,insurance,period,amount,method", lines.get(0));
    assertEquals(residents.size() + 1, lines.size());
    for (int i = 1; i < lines.size(); i++) {
      Applicant resident = residents.get(i - 1);
      String person =
          String.join(
              ",",
              String.valueOf(i),
              resident.name().text(),
              "resident_id",
              resident.document().number(),
              "");
      assertTrue(lines.get(i).startsWith(person), "line " + (i + 1));
    }
  }

  @Test
  void residentIdsAreOfPlacesThatDoNotExist() throws IOException {
    for (Applicant resident : residents()) {
      assertEquals("0000", resident.document().number().substring(2, 6));
      assertTrue(resident.name().text().contains("样"));
    }
  }

  private static List<Applicant> residents() throws IOException {
    return Files.readAllLines(SAMPLES.resolve("residents.jsonl")).stream()
        .map(line -> read(line).value())
        .toList();
  }

  private static Decision<Applicant> read(String json) {
    return Applicant.read(JsonFields.object(json, "sample"), DEMO_DAY);
  }
}
