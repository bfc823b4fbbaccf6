/**
 * Input 输入: reading what people and devices wrote (JSON, CSV), with problems that name the file,
 * the line and the field and say what was expected. Names no other package.
 */
package org.shebao.input;
