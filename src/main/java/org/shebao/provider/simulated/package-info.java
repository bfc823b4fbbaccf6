/**
 * The simulated payment provider 模拟支付机构: an independent party behind the port, with its own books
 * 账簿 in its own database, its own transaction numbers 交易单号, scripted faults 故障脚本 and the bill of
 * the day 交易账单. It never sees personal data. What it answers is a function of its books, the order
 * and the script, never of luck. It owns the port {@code ProviderBooks}, which the store
 * implements.
 */
package org.shebao.provider.simulated;
