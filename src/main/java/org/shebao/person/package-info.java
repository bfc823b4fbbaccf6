/**
 * Persons 参保人: who a resident is (name 姓名, document 证件, phone 手机号, subsidised group 资助参保人群), what
 * an ID-card reader tells about an applicant 申请人, the binding 绑定 of the e-social-security card to a
 * region, and the checks of the photos 证件照片. Every value is normalised and checked when it is made,
 * and shows itself masked. Names {@code identifier}, {@code region}, {@code rule}, {@code input}.
 */
package org.shebao.person;
