package org.shebao.planted.money;

/** A value that names the database driver. */
final class CountsWithDriver {
  java.sql.Timestamp at;
}
