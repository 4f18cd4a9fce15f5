package vn.cuaso.portal.tracing;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collection;
import vn.cuaso.portal.forward.ClientAddress;

/**
 * Goes on with a trace only if a trusted proxy sends it. A browser's own would let a stranger choose what is traced, put their
 * requests into other people's traces, and tell one citizen's requests by a number of the stranger's choice.
 */
record TrustingPropagator(TextMapPropagator format, ClientAddress addresses) implements TextMapPropagator {

    @Override
    public Collection<String> fields() {
        return format.fields();
    }

    @Override
    public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
        format.inject(context, carrier, setter);
    }

    @Override
    public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
        return carrier instanceof HttpServerRequest request && addresses.cameByTrustedProxy(request)
                ? format.extract(context, carrier, getter)
                : context;
    }
}
