package org.shebao.engine;

import org.shebao.crypto.DocumentIndex;
import org.shebao.provider.PaymentProvider;
import org.shebao.provider.simulated.ProviderBooks;

/**
 * What a station is plugged into.
 *
 * @param simulated the books of the simulated provider, for training commands
 * @param index keyed hashes, under the station's own key
 */
public record Ports(
    Books books,
    PaymentProvider provider,
    ProviderBooks simulated,
    SmsGateway gateway,
    DocumentIndex index) {}
