/**
 * Bill 对账单: reading what the provider wrote of one day's trade. It moves no money and believes
 * nothing: it says what stands in which line.
 */
package org.shebao.bill;
