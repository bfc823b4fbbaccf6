/**
 * Corrections 信息更正: what is on record about a person is wrong, the person objects 异议申请, another
 * operator reviews at the counter 线下窗口复核 (article section 5 row 3; G31). Owns what may be proposed
 * and who may decide; what was on record before belongs to the person's history.
 */
package org.shebao.correction;
