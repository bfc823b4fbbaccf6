/**
 * The calendar 日历: business days 营业日 in Asia/Shanghai, and working days 工作日 over the yearly holiday
 * arrangement 放假安排 of the State Council: days off 放假, make-up working days 调休上班, and the statutory
 * days 法定节假日 that are known before a year's arrangement is published. Names only {@code input}.
 */
package org.shebao.calendar;
