package org.shebao.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

class RegionFinderTest {
  private static final RegionCatalog SHIPPED = RegionCatalog.shipped();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    // What issue 2 names.
    "广东, 440000",
    "广东省, 440000",
    "guangdong, 440000",
    "440000, 440000",
    "国家税务总局广东税务局, 440000",
    "广东社保缴纳, 440000",
    "粤, 440000",
    // Tax bureaus and services, as residents type them.
    "国家税务总局广东省税务局, 440000",
    "广东省电子税务局, 440000",
    "广东省国家税务局, 440000",
    "广东税务, 440000",
    "广东省社保缴纳, 440000",
    "广东社保缴费, 440000",
    "广东社保费缴纳, 440000",
    "广东省社保, 440000",
    "广东医保, 440000",
    "广东省医疗保障局, 440000",
    "广东居民医保缴费, 440000",
    "广东城乡居民医疗保险缴费, 440000",
    "广东社保微信缴费, 440000",
    "广东税务公众号, 440000",
    "国家税务总局内蒙古自治区税务局, 150000",
    "国家税务总局新疆维吾尔自治区税务局, 650000",
    "上海市社保缴费, 310000",
    // Pinyin and English; the last word may be left out, case and spaces do not matter.
    "Guangdong Sheng, 440000",
    "GUANGDONG, 440000",
    "Guangdong Province, 440000",
    "beijing shi, 110000",
    "Beijing Municipality, 110000",
    "neimenggu, 150000",
    "Nei Mongol, 150000",
    "nei mongol zizhiqu, 150000",
    "Inner Mongolia, 150000",
    "Guangxi Zhuangzu Zizhiqu, 450000",
    "guangxi zizhiqu, 450000",
    "xizang, 540000",
    "Tibet, 540000",
    "Tibet Autonomous Region, 540000",
    // Names that are easily confused.
    "陕西, 610000",
    "山西, 140000",
    "shaanxi, 610000",
    "shanxi, 140000",
    "SN, 610000",
    "SX, 140000",
    "陕, 610000",
    "晋, 140000",
    "河北, 130000",
    "湖北, 420000",
    "HE, 130000",
    "HA, 410000",
    "HB, 420000",
    // Second abbreviations, colloquial and partly official forms.
    "申, 310000",
    "沪, 310000",
    "蜀, 510000",
    "川, 510000",
    "秦, 610000",
    "陇, 620000",
    "黔, 520000",
    "贵, 520000",
    "滇, 530000",
    "云, 530000",
    "蒙, 150000",
    "广西自治区, 450000",
    "新疆生产建设兵团, 650000",
    "CN-GD, 440000",
    "gd, 440000",
    // Other ways to write the same characters.
    "４４００００, 440000",
    "ＧＤ, 440000",
    "' 广 东 省 ', 440000",
    "广东\u3000省, 440000",
    "\uFEFF广东\u200B, 440000",
  })
  void findsWhatAResidentWouldType(String text, String code) {
    Decision<Region> found = SHIPPED.find(text);

    assertEquals(Optional.empty(), found.refusal());
    assertEquals(code, found.value().code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "广",
        "东",
        "广东广西",
        "广东北京",
        "在广东",
        "广东人",
        "广东市",
        "北京省",
        "guang",
        "guangdongs",
        "beijing sheng",
        "440300",
        "44",
        "44000",
        "640001",
        "830000",
        "深圳",
        "广州",
        "国家税务总局",
        "国家税务总局深圳市税务局",
        "国家税务总局广州市税务局",
        "社保缴纳",
        "省",
        "XX",
        "CN",
        "河东",
        "兵团",
        "null",
      })
  void refusesEverythingElseInsteadOfGuessing(String text) {
    Refusal refusal = SHIPPED.find(text).refusal().orElseThrow();

    assertEquals(RuleCode.UNKNOWN_REGION, refusal.code());
    assertEquals(text.strip(), refusal.facts().get("text"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "香港, 810000",
    "香港特别行政区, 810000",
    "Hong Kong, 810000",
    "HK, 810000",
    "810000, 810000",
    "中国香港, 810000",
    "香港社保缴纳, 810000",
    "澳门, 820000",
    "澳門, 820000",
    "Macau, 820000",
    "Macao SAR, 820000",
    "台湾, 710000",
    "臺灣, 710000",
    "Taiwan, 710000",
    "台, 710000",
  })
  void knowsWhichPlacesAreNotServed(String text, String code) {
    Refusal refusal = SHIPPED.find(text).refusal().orElseThrow();

    assertEquals(RuleCode.REGION_NOT_SERVED, refusal.code());
    assertEquals(Map.of("region", "@region." + code), refusal.facts());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "one too long, 123456 abcdefghijklmn, 123456 abcdefghijkl…",
    "just fits, 123456 abcdefghijklm, 123456 abcdefghijklm",
    "an identity number, 11010519491231002X, …",
    "in full width, １１０１０５１９４９１２３１００２Ｘ, …",
    "a phone with spaces, 电话 138 0013 8000, 电话 …",
    "control characters, 'a\u001B[31m\u202Eb', a[31mb",
    "characters beyond 16 bits, 𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷,"
        + " 𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷…",
  })
  void echoesOnlyWhatIsShortAndHarmless(String id, String text, String echo) {
    assertEquals(echo, SHIPPED.find(text).refusal().orElseThrow().facts().get("text"));
  }

  @Test
  void refusesATextThatIsFarTooLong() {
    String text = "广东" + " ".repeat(200);

    assertEquals(RuleCode.UNKNOWN_REGION, SHIPPED.find(text).refusal().orElseThrow().code());
  }

  @Test
  void findsEveryRegionByEachOfItsOfficialNames() {
    for (Region region : SHIPPED.all()) {
      RegionNames names = region.names();
      for (String name :
          new String[] {
            region.code(),
            names.shortName(),
            names.fullName(),
            names.pinyin(),
            names.english(),
            names.abbreviation(),
            names.letters(),
            names.letters().toLowerCase(Locale.ROOT),
            "国家税务总局" + names.fullName() + "税务局",
            names.shortName() + "社保缴纳",
          }) {
        assertEquals(region, SHIPPED.find(name).value(), name);
      }
    }
  }

  @Test
  void upperCaseIsUnderstoodInATurkishLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertTrue(SHIPPED.find("BEIJING").isAccepted());
    } finally {
      Locale.setDefault(before);
    }
  }
}
