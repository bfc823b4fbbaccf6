/**
 * Verification 身份验证: who stands at the counter, and how sure the station is of it.
 *
 * <p>A login 登录 is one person at one device in one prefecture 地级市. A challenge 验证请求 asks for one
 * answer: a station PIN 站点密码, an SMS code 短信验证码 or a face with liveness actions 活体动作. A right
 * answer gives a verification 验证结果 that holds for a quarter of an hour. A new device 新设备 or another
 * prefecture 异地 steps the asked method up to SMS, an abnormal login 异常登录 to the face; five wrong
 * PINs in a row lock the account 账户锁定. Face and SMS are simulated.
 *
 * <p>Pure rules and values: hashing, sending, storing, the clock and chance belong to the callers.
 * Names {@code rule} and {@code input} only.
 */
package org.shebao.verification;
