/**
 * Identifiers 证件号码: the numbers people show us (document 证件, card 卡, mobile 手机号, code 代码) and what
 * can be checked about each without asking anybody. A right check character 校验码 proves only that
 * nothing was mistyped; never that the person or the card exists. Names only {@code input}.
 */
package org.shebao.identifier;
