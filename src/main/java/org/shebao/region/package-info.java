/**
 * Regions 地区: the 31 provincial regions that are served, how residents name them, and the policy 政策
 * of each on a day: payer groups 缴费主体, insurance types 险种, channels 支付渠道, receipt routes 票据获取,
 * payment window 缴费窗口 and collection period 集中征缴期. Every value carries its basis 依据; a station may
 * override dated values by a file. Names only {@code rule} and {@code input}.
 */
package org.shebao.region;
