package org.shebao.engine;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shebao.contribution.Period;
import org.shebao.platform.Opening;
import org.shebao.platform.Platform;
import org.shebao.region.InsuranceType;
import org.shebao.region.RegionPolicy;
import org.shebao.rule.Refusal;
import org.shebao.rule.Route;
import org.shebao.rule.RuleCode;

/**
 * Which platform suits now, and why.
 *
 * @param policy of the region, today
 * @param personId for whom; empty for anybody in the region
 * @param mustVerify whether the person has to be verified before paying here
 * @param wishes what one may want to pay for now, and whether WeChat takes it
 * @param platforms in the order of the article
 */
public record PlatformAdvice(
    RegionPolicy policy,
    Optional<String> personId,
    boolean mustVerify,
    List<Wish> wishes,
    List<Standing> platforms) {
  /** Where one of these stands against WeChat, no other platform helps either. */
  private static final Set<RuleCode> NOT_ABOUT_THE_PLATFORM =
      EnumSet.of(
          RuleCode.ALREADY_PAID,
          RuleCode.PAYMENT_IN_PROGRESS,
          RuleCode.TREASURY_PAYS,
          RuleCode.SUBSIDY_NOT_CONFIRMED);

  public PlatformAdvice {
    wishes = List.copyOf(wishes);
    platforms = List.copyOf(platforms);
  }

  /**
   * One insurance and the period whose turn it is.
   *
   * @param refusal why WeChat does not take it now; empty when it does
   */
  public record Wish(InsuranceType insurance, Period period, Optional<Refusal> refusal) {}

  /** A platform at this moment. */
  public record Standing(Platform platform, Opening opening) {}

  /** How far a platform suits. */
  public enum Suits {
    NOW,
    LATER,
    NO,
    /** The station cannot know: which regions Alipay serves is not published (G20). */
    UNKNOWN;

    /** The stable name in JSON; the message is {@code suits.CODE}. */
    public String code() {
      return PlatformAdvice.code(this);
    }
  }

  /** What is best, in one word; the sentence is {@code advice.CODE}. */
  public enum Best {
    WECHAT,
    /** WeChat takes it again at a moment that is known. */
    WECHAT_LATER,
    BANK_COUNTER,
    /** Nothing is to be paid, or somebody has to be asked first: the refusal says which. */
    NOTHING_YET;

    /** The stable name in JSON. */
    public String code() {
      return PlatformAdvice.code(this);
    }
  }

  private static String code(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether this platform suits now. */
  public Suits suits(Standing standing) {
    return switch (standing.platform().kind()) {
      case WECHAT -> wechat();
      case ALIPAY -> best() == Best.NOTHING_YET ? Suits.NO : Suits.UNKNOWN;
      case BANK_COUNTER -> counter(standing.opening());
    };
  }

  private Suits wechat() {
    return switch (best()) {
      case WECHAT -> Suits.NOW;
      case WECHAT_LATER -> Suits.LATER;
      case BANK_COUNTER, NOTHING_YET -> Suits.NO;
    };
  }

  private Suits counter(Opening opening) {
    if (best() == Best.NOTHING_YET) {
      return Suits.NO;
    }
    return opening.open() ? Suits.NOW : Suits.LATER;
  }

  /** What WeChat takes now. */
  public List<Wish> payable() {
    return wishes.stream().filter(wish -> wish.refusal().isEmpty()).toList();
  }

  /** What speaks against WeChat: what passes soonest, else the first; empty when it takes any. */
  public Optional<Refusal> obstacle() {
    if (!payable().isEmpty()) {
      return Optional.empty();
    }
    List<Refusal> refusals = wishes.stream().flatMap(wish -> wish.refusal().stream()).toList();
    return refusals.stream()
        .filter(refusal -> refusal.retryAt().isPresent())
        .min(Comparator.comparing(refusal -> refusal.retryAt().get()))
        .or(() -> refusals.stream().findFirst());
  }

  public Best best() {
    return obstacle().map(PlatformAdvice::otherwise).orElse(Best.WECHAT);
  }

  private static Best otherwise(Refusal obstacle) {
    if (NOT_ABOUT_THE_PLATFORM.contains(obstacle.code())
        || obstacle.routes().contains(Route.EMPLOYER)) {
      return Best.NOTHING_YET;
    }
    return obstacle.retryAt().isPresent() ? Best.WECHAT_LATER : Best.BANK_COUNTER;
  }
}
