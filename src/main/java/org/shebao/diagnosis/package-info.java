/**
 * Diagnosis 诊断: what happened to a payment, why, what to do and by when (article section 5). Pure:
 * it looks at what it is given, names the evidence of every cause, and invents nothing.
 */
package org.shebao.diagnosis;
