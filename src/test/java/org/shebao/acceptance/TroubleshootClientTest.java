package org.shebao.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shebao.CommandResult;
import org.shebao.TestStation;

/** {@code shebao troubleshoot client}: the resident's phone (article section 6; G37). */
class TroubleshootClientTest {
  @TempDir Path directory;

  private TestStation station;

  @BeforeEach
  void open() {
    station = new TestStation(directory);
  }

  private CommandResult client(String... options) {
    List<String> line = new ArrayList<>(List.of("troubleshoot", "client"));
    line.addAll(Arrays.asList(options));
    return station.run(line.toArray(String[]::new));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "G37 WeChat as it must be, android, 10,     8.0.15,  0",
    "G37 WeChat too old,       android, 10,     8.0.9,   3",
    "WeChat newer,             android, 4.4,    V8.0.50, 0",
    "iOS as it must be,        ios,     13.2,   8.0.15,  0",
    "iOS too old,              ios,     13.1.9, 8.0.15,  3",
    "iOS newer,                ios,     17.0,   8.0.15,  0",
    "both too old,             ios,     12,     7,       3"
  })
  void comparesVersions(String id, String os, String osVersion, String weChat, int exit) {
    CommandResult told =
        client("--os", os, "--os-version", osVersion, "--wechat", weChat, "-o", "json");
    if (exit == 0) {
      assertTrue(told.exits(0).json().required("weChatChecked").asBoolean());
    } else {
      told.fails(exit, "CLIENT_TOO_OLD");
    }
  }

  @Test
  void saysWhatToUpdate() {
    JsonNode error =
        client("--os", "ios", "--os-version", "12", "-o", "json").fails(3, "CLIENT_TOO_OLD");

    assertTrue(error.required("message").asText().contains("iOS 12"));
    assertTrue(error.required("message").asText().contains("13.2"));
    assertTrue(error.required("rule").asText().contains("G37"));
  }

  @Test
  void claimsNothingThatNobodyLookedAt() {
    JsonNode told = client("--os", "android", "--os-version", "14", "-o", "json").exits(0).json();

    assertFalse(told.required("weChatChecked").asBoolean());
    assertTrue(told.required("osSince").isNull());
    client("--os", "android", "--os-version", "14")
        .says("8.0.15 or newer")
        .says("names no version of Android");
  }

  @ParameterizedTest
  @CsvSource({"HUAWEI P40, true", "华为 Mate 60, true", "Xiaomi 14, false"})
  void hintsAtFacesOnlyOnTheBrandThatTheArticleNames(String model, boolean hinted) {
    CommandResult told =
        client("--os", "android", "--os-version", "12", "--wechat", "8.0.40", "--model", model);

    assertEquals(hinted, told.exits(0).out().contains("update patches"));
  }

  @Test
  void refusesWhatIsNoVersionOrSystem() {
    client("--os", "android", "--os-version", "new", "-o", "json").fails(2, "USAGE");
    client("--os", "symbian", "--os-version", "9", "-o", "json").fails(2, "USAGE");
    client("--os", "ios", "-o", "json").fails(2, "USAGE");
  }

  @Test
  void needsNoStation() {
    client("--os", "ios", "--os-version", "17").exits(0);

    assertFalse(Files.exists(station.home()));
  }

  @Test
  void speaksChinese() {
    station.with("SHEBAO_LANG", "zh");

    client("--os", "android", "--os-version", "12", "--wechat", "8.0.40", "--model", "华为")
        .exits(0)
        .says("微信 8.0.40")
        .says("系统补丁");
  }
}
