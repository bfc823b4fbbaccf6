/**
 * Violations on purpose: each class here breaks one rule of {@code ArchitectureTest}, which proves
 * with it that the rule can turn red. Nothing uses them.
 */
package org.shebao.planted;
