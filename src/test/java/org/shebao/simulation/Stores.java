package org.shebao.simulation;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.shebao.crypto.KeyRing;
import org.shebao.store.SqliteBooks;
import org.shebao.store.SqliteProviderBooks;
import org.shebao.store.StoreSettings;

/** The disk: both databases, in memory. Processes die; this stays. */
final class Stores implements AutoCloseable {
  private static final Path IN_MEMORY = Path.of(":memory:");

  private final SqliteBooks books;
  private final SqliteProviderBooks provider;
  private boolean transactionOpen;
  private boolean written;
  private boolean providerMoved;

  Stores(KeyRing keys) {
    this.books = SqliteBooks.open(IN_MEMORY, keys, StoreSettings.STANDARD);
    this.provider = SqliteProviderBooks.open(IN_MEMORY, StoreSettings.STANDARD);
  }

  SqliteBooks books() {
    return books;
  }

  SqliteProviderBooks provider() {
    return provider;
  }

  /** Runs a transaction of the station; nobody may stop or call out inside it. */
  <T> T inTransaction(Supplier<T> work) {
    transactionOpen = true;
    try {
      return work.get();
    } finally {
      transactionOpen = false;
    }
  }

  boolean isTransactionOpen() {
    return transactionOpen;
  }

  void written() {
    written = true;
  }

  /** Whether the station's books were written since this was asked last. */
  boolean takeWritten() {
    boolean was = written;
    written = false;
    return was;
  }

  void providerMoved() {
    providerMoved = true;
  }

  /** Whether the provider was called, or time went on for it, since this was asked last. */
  boolean takeProviderMoved() {
    boolean was = providerMoved;
    providerMoved = false;
    return was;
  }

  @Override
  public void close() {
    provider.close();
    books.close();
  }
}
