package vn.cuaso.portal.tracing;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;
import jakarta.inject.Singleton;
import vn.cuaso.portal.forward.ClientAddress;

/** Lets the gateway go on with the traces of trusted proxies alone. */
@Singleton
final class TrustedTraces implements TextMapPropagatorCustomizer {

    private final ClientAddress addresses;

    TrustedTraces(ClientAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    public TextMapPropagator customize(Context context) {
        return new TrustingPropagator(context.propagator(), addresses);
    }
}
