/**
 * Recovery 追查: asking the provider on and on about what it has not settled, in growing intervals,
 * and telling a person of what asking does not settle. Nothing here moves money.
 */
package org.shebao.recovery;
