/**
 * The command line 命令行: picocli commands that parse, make one call of the engine, render and
 * return; text and JSON output in Chinese and English; the one place that turns a failure into
 * words and an exit code. The only package that names picocli.
 */
package org.shebao.cli;
