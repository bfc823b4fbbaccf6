/**
 * Payments 缴费: one attempt to collect one liability, its legal states, the rules that allow or
 * refuse it, and what each answer of the provider does to it. Pure: no input or output.
 */
package org.shebao.payment;
