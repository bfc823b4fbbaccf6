/** The composition root 组合根: what meets the outside world and plugs everything together. */
package org.shebao;
