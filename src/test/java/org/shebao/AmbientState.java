package org.shebao;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.Locale;
import java.util.Set;

/** What answers differently from one run, machine or locale to the next. */
final class AmbientState {
  private static final Set<String> ANSWERS_DIFFERENTLY =
      Set.of(
          "java.lang.Math.random",
          "java.lang.ProcessHandle.current",
          "java.lang.Runtime.getRuntime",
          "java.nio.charset.Charset.defaultCharset",
          "java.security.SecureRandom.<init>",
          "java.security.SecureRandom.getInstanceStrong",
          "java.util.Locale.getDefault",
          "java.util.Random.<init>",
          "java.util.TimeZone.getDefault",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current");

  private static final Set<String> HARMLESS_OF_SYSTEM =
      Set.of("arraycopy", "identityHashCode", "lineSeparator");

  private static final Set<String> BY_THE_DEFAULT_LOCALE =
      Set.of("format", "formatted", "toLowerCase", "toUpperCase");

  private AmbientState() {}

  /** Whether a call, a method reference or a field access reads it. */
  static boolean isReadBy(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String member = access.getTarget().getName();
    if (owner.getPackageName().equals("java.time")) {
      return member.equals("now") || member.startsWith("system");
    }
    if (owner.isEquivalentTo(System.class)) {
      return !HARMLESS_OF_SYSTEM.contains(member);
    }
    if (owner.isEquivalentTo(String.class)) {
      return BY_THE_DEFAULT_LOCALE.contains(member) && !isGivenALocale(access);
    }
    return ANSWERS_DIFFERENTLY.contains(owner.getName() + "." + member)
        && !isOwnConstructor(access);
  }

  private static boolean isGivenALocale(JavaAccess<?> access) {
    return access instanceof JavaCodeUnitAccess<?> call
        && call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(Locale.class));
  }

  /** A subclass cannot help calling it, and says itself what it makes of it. */
  private static boolean isOwnConstructor(JavaAccess<?> access) {
    return access.getTarget().getName().equals("<init>")
        && access.getOriginOwner().isAssignableTo(access.getTargetOwner().getName());
  }
}
