/**
 * The simulated SMS gateway 短信网关: writes each message to an outbox in the home and sends nothing.
 */
package org.shebao.gateway;
