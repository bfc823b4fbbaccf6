package org.shebao.provider.simulated;

import java.io.IOException;
import java.io.OutputStream;

/** A file on its way: from where it breaks off, the rest is complete only on the sender's side. */
final class Delivery extends OutputStream {
  private final OutputStream delivered;
  private final OutputStream complete;
  private boolean broken;

  Delivery(OutputStream delivered, OutputStream complete) {
    this.delivered = delivered;
    this.complete = complete;
  }

  void breakOff() {
    broken = true;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    complete.write(bytes, offset, length);
    if (!broken) {
      delivered.write(bytes, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    complete.flush();
    delivered.flush();
  }
}
