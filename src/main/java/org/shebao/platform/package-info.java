/**
 * Platforms 平台: WeChat, Alipay and the bank counter beside each other, as section 7 of the article
 * compares them: service hours 服务时间, minutes 操作时长, coverage 覆盖范围 and receipts 票据, every value with
 * its basis. Not to be confused with a region's payment channels 支付渠道. Names only {@code calendar},
 * {@code input}, {@code region} and {@code rule}.
 */
package org.shebao.platform;
