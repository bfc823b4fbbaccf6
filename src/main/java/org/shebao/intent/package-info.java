/**
 * What somebody wants, from what they say (意图): fifteen intents in six varieties of Chinese (普通话,
 * 粤语, 四川话, 东北话, 吴语, 闽南语). Text only, offline, and always able to name the words that decided (G44).
 */
package org.shebao.intent;
