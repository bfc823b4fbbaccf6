package org.shebao.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A copy of one state of a database, whoever writes meanwhile: one compact file that only its owner
 * can read. It has a name of its own until it is kept; closed without that, it is gone.
 */
final class DatabaseCopy implements AutoCloseable {
  private final Path draft;
  private final Path target;

  private DatabaseCopy(Path draft, Path target) {
    this.draft = draft;
    this.target = target;
  }

  /**
   * @param target where it is going to lie; its directory must exist
   */
  static DatabaseCopy of(Connection connection, Path target) throws SQLException, IOException {
    Path place = target.toAbsolutePath();
    // Temporary files are made for their owner alone.
    Path draft = Files.createTempFile(place.getParent(), place.getFileName() + ".", ".part");
    DatabaseCopy copy = new DatabaseCopy(draft, place);
    try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
      statement.setString(1, draft.toString());
      statement.execute();
      return copy;
    } catch (SQLException e) {
      copy.close();
      throw e;
    }
  }

  Path draft() {
    return draft;
  }

  /**
   * Gives the copy its name once all of it is on disk.
   *
   * @throws IOException when something of that name is there
   */
  void keep() throws IOException {
    force(draft, StandardOpenOption.WRITE);
    Files.move(draft, target);
    force(target.getParent(), StandardOpenOption.READ);
  }

  private static void force(Path path, StandardOpenOption access) throws IOException {
    try (FileChannel channel = FileChannel.open(path, access)) {
      channel.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(draft);
  }
}
