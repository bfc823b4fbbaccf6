package org.shebao.engine;

import java.util.List;
import org.shebao.contribution.Assessment;
import org.shebao.region.RegionPolicy;
import org.shebao.rule.Decision;

/**
 * What is owed, and every way to pay it.
 *
 * @param assessment the amount and why, or why no amount can be named
 * @param policy the policy of the person's region today
 * @param methods all methods, allowed or not
 */
public record Preview(
    PersonFile file,
    Owed owed,
    Decision<Assessment> assessment,
    RegionPolicy policy,
    List<MethodOption> methods,
    List<Notice> notices) {}
