package org.shebao.simulation;

import org.shebao.engine.Books;
import org.shebao.provider.PaymentProvider;

/** Puts something between a station and its ports: nothing, or a planted bug. */
interface Wiring {
  Wiring SOUND = new Wiring() {};

  default Books books(Books books, PaymentProvider provider) {
    return books;
  }

  default PaymentProvider provider(PaymentProvider provider) {
    return provider;
  }
}
