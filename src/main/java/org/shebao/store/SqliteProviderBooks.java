package org.shebao.store;

import java.nio.file.Path;
import java.util.function.Function;
import org.shebao.provider.simulated.BookPage;
import org.shebao.provider.simulated.ProviderBooks;

/**
 * The simulated provider's books in an SQLite file of their own. Two processes may have it open;
 * within one, not for use by two threads at once.
 */
public final class SqliteProviderBooks implements ProviderBooks, AutoCloseable {
  private final Database database;

  private SqliteProviderBooks(Database database) {
    this.database = database;
  }

  /**
   * Opens the books and makes the file when absent.
   *
   * @throws StoreException when it is not a database, or of a newer version of this program
   */
  public static SqliteProviderBooks open(Path file, StoreSettings settings) {
    return new SqliteProviderBooks(Database.open(file, Schema.provider(), settings));
  }

  @Override
  public <T> T write(Function<BookPage, T> work) {
    return database.write(sql -> work.apply(new SqliteBookPage(sql)));
  }

  @Override
  public <T> T read(Function<BookPage, T> work) {
    return database.read(sql -> work.apply(new SqliteBookPage(sql)));
  }

  @Override
  public void close() {
    database.close();
  }
}
