/**
 * National cryptography 国密: the digest SM3 杂凑, the field cipher SM4-GCM 加密, the signature SM2 签名,
 * and the key ring 密钥环 that holds a home's keys. The only package that names BouncyCastle, and of
 * that only the lightweight API: registering its provider would cost every start of the program
 * nearly half as much again.
 *
 * <p>Terms: seal 密封 = encrypt one field so that an alteration is noticed; context 上下文 = the table,
 * record and field that a sealed value belongs to; purpose 用途 = what a keyed hash is looked up for.
 * May name {@code input} only.
 */
package org.shebao.crypto;
