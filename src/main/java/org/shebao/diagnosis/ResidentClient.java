package org.shebao.diagnosis;

import java.util.Locale;
import java.util.Optional;
import org.shebao.rule.Decision;
import org.shebao.rule.Refusal;
import org.shebao.rule.RuleCode;

/**
 * The phone on which a resident uses WeChat.
 *
 * @param osVersion of Android or of iOS
 * @param weChat empty when nobody looked
 * @param model as the resident names it, empty when nobody asked
 */
public record ResidentClient(
    Os os, Version osVersion, Optional<Version> weChat, Optional<String> model) {
  /** 安卓系统需升级至V8.0.15以上版本: a version of WeChat; 以上 includes it (article section 6; G37). */
  public static final Version WECHAT_SINCE = Version.read("8.0.15", "");

  /** iOS设备要求iOS13.2及以上 (article section 6; G37). */
  public static final Version IOS_SINCE = Version.read("13.2", "");

  /** The systems of which the article speaks. */
  public enum Os {
    ANDROID,
    IOS;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** This phone, or what on it is too old; of two the app, which is updated more easily. */
  public Decision<ResidentClient> fit() {
    return weChat
        .filter(version -> version.compareTo(WECHAT_SINCE) < 0)
        .map(version -> tooOld("wechat", version, WECHAT_SINCE))
        .or(
            () ->
                Optional.of(osVersion)
                    .filter(version -> os == Os.IOS && version.compareTo(IOS_SINCE) < 0)
                    .map(version -> tooOld("ios", version, IOS_SINCE)))
        .<Decision<ResidentClient>>map(Decision::refused)
        .orElseGet(() -> Decision.accepted(this));
  }

  private static Refusal tooOld(String what, Version has, Version since) {
    return Refusal.of(RuleCode.CLIENT_TOO_OLD)
        .with("what", "@software." + what)
        .with("version", has)
        .with("since", since);
  }

  /** 部分华为机型存在人脸识别兼容性问题，建议更新系统补丁 (article section 6). */
  public boolean mayMisjudgeFaces() {
    return model
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> name.contains("huawei") || name.contains("华为"))
        .isPresent();
  }
}
