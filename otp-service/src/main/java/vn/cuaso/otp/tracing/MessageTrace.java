package vn.cuaso.otp.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.providers.locals.LocalContextMetadata;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The trace that a message came with. A stream of messages does not go on with it by itself. */
public final class MessageTrace {

    private MessageTrace() {}

    /** Takes the step as part of the message's trace, on the context that is the message's own; without a trace just so. */
    public static <T> Uni<T> within(Message<?> message, Supplier<Uni<T>> step) {
        Optional<LocalContextMetadata> own = message.getMetadata(LocalContextMetadata.class);
        Optional<Context> trace = TracingMetadata.fromMessage(message)
                .map(TracingMetadata::getCurrentContext)
                .filter(context -> Span.fromContext(context).getSpanContext().isValid());
        if (own.isEmpty() || trace.isEmpty()) {
            return step.get();
        }
        var context = own.get().context();
        return Uni.createFrom()
                .voidItem()
                .emitOn(command -> context.runOnContext(_ -> {
                    QuarkusContextStorage.INSTANCE.attach(context, trace.get());
                    command.run();
                }))
                .chain(_ -> step.get());
    }
}
