package org.shebao.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.shebao.provider.simulated.BillTotals;
import org.shebao.provider.simulated.TradeBill;

/** A bill on its way into a file, digested as the real provider digests it: before compression. */
final class TradeBillContent implements OutputFile.Content {
  private final TradeBill bill;
  private final boolean gzip;
  private final MessageDigest sha1;
  private BillTotals totals = BillTotals.NONE;

  TradeBillContent(TradeBill bill, boolean gzip) {
    this.bill = bill;
    this.gzip = gzip;
    this.sha1 = sha1();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    if (gzip) {
      GZIPOutputStream zipped = new GZIPOutputStream(out);
      write(zipped);
      zipped.finish();
    } else {
      write(out);
    }
  }

  private void write(OutputStream out) throws IOException {
    totals = bill.writeTo(out, new DigestOutputStream(OutputStream.nullOutputStream(), sha1));
  }

  /** The sums that the bill states; ask afterwards. */
  BillTotals totals() {
    return totals;
  }

  /** The SHA-1 of the bill as the provider made it, in hex; ask once, afterwards. */
  String uncompressedSha1() {
    return HexFormat.of().formatHex(sha1.digest());
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
