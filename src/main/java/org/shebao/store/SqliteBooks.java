package org.shebao.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Predicate;
import org.shebao.crypto.DocumentIndex;
import org.shebao.crypto.FieldCipher;
import org.shebao.crypto.KeyRing;
import org.shebao.engine.Books;
import org.shebao.engine.Pages;

/** The station's books in one SQLite file. */
public final class SqliteBooks implements Books, AutoCloseable {
  private final Database database;
  private final KeyRing keys;
  private final StoreSettings settings;
  private final FieldCipher cipher;
  private final DocumentIndex index;

  SqliteBooks(Database database, KeyRing keys, StoreSettings settings) {
    this.database = database;
    this.keys = keys;
    this.settings = settings;
    this.cipher = keys.fields();
    this.index = keys.index();
  }

  /**
   * Opens the books, or makes them when the file is absent.
   *
   * @param keys seal and open what is personal
   * @throws StoreException when the file is not a database of this or an earlier version
   */
  public static SqliteBooks open(Path file, KeyRing keys, StoreSettings settings) {
    return new SqliteBooks(Database.open(file, Schema.station(), settings), keys, settings);
  }

  @Override
  public <T> T read(Function<Pages, T> work) {
    return database.read(sql -> work.apply(pages(sql)));
  }

  @Override
  public <T> T write(Function<Pages, T> work) {
    return database.write(sql -> work.apply(pages(sql)));
  }

  @Override
  public <T> T rehearse(Function<Pages, T> work) {
    return database.rehearse(sql -> work.apply(pages(sql)));
  }

  private Pages pages(Sql sql) {
    return new SqlitePages(sql, cipher, index);
  }

  @Override
  public <T> T copy(Path file, Function<Pages, T> examination, Predicate<T> isGood) {
    try (DatabaseCopy copy = database.copyTo(file)) {
      T found;
      try (SqliteBooks books = open(copy.draft(), keys, settings)) {
        found = books.read(examination);
      }
      if (isGood.test(found)) {
        copy.keep();
      }
      return found;
    } catch (IOException e) {
      throw new StoreException(file.toString(), e);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
