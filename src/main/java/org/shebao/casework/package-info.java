/**
 * Casework 工单: what a resident complains of, or the station finds by itself, worked on until it is
 * resolved 办结: five kinds of case, what each needs as evidence 证据, by when it is promised to be
 * done (article section 5), and a history that only grows. Who does what, and what money moves, is
 * the business of {@code engine}.
 */
package org.shebao.casework;
