/**
 * The store 存储: connection, transactions, migrations and one store class per aggregate; the only
 * package that names {@code java.sql}. It implements ports that live with their consumers.
 */
package org.shebao.store;
