/**
 * The engine 业务引擎: one class per desk of the station, each a set of use cases that the command line
 * wraps; the one write path; and the ports to what lies outside. No command, no SQL.
 */
package org.shebao.engine;
