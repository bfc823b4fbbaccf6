package org.shebao.store;

import java.nio.file.Path;
import java.util.function.Function;
import org.shebao.crypto.KeyRing;
import org.shebao.engine.Books;
import org.shebao.engine.Pages;

/** The station's books in one SQLite file. */
public final class SqliteBooks implements Books, AutoCloseable {
  private final Database database;
  private final KeyRing keys;

  private SqliteBooks(Database database, KeyRing keys) {
    this.database = database;
    this.keys = keys;
  }

  /**
   * Opens the books, or makes them when the file is absent.
   *
   * @param keys seal and open what is personal
   * @throws StoreException when the file is not a database of this or an earlier version
   */
  public static SqliteBooks open(Path file, KeyRing keys) {
    return new SqliteBooks(Database.open(file, Migrations.station()), keys);
  }

  @Override
  public <T> T read(Function<Pages, T> work) {
    return database.read(sql -> work.apply(new SqlitePages(sql, keys)));
  }

  @Override
  public <T> T write(Function<Pages, T> work) {
    return database.write(sql -> work.apply(new SqlitePages(sql, keys)));
  }

  @Override
  public <T> T rehearse(Function<Pages, T> work) {
    return database.rehearse(sql -> work.apply(new SqlitePages(sql, keys)));
  }

  @Override
  public void close() {
    database.close();
  }
}
