/**
 * Rules 规则: the one list of reasons for which the tool says no, where each comes from, and a
 * refusal 拒绝 as a value. Names no other package.
 */
package org.shebao.rule;
