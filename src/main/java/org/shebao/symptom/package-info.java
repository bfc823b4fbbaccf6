/**
 * Symptoms 症状: what a resident complains of, the questions that narrow it down, and what to do
 * about it (article sections 5 and 6). Pure: it knows the station's facts that it is given, and
 * says who knows what the station does not.
 */
package org.shebao.symptom;
