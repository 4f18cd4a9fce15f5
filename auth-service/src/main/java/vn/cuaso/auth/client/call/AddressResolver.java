package vn.cuaso.auth.client.call;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.cuaso.auth.deployment.Deployment;

/**
 * Finds where a client's address is, and in production refuses what is not on the Internet: with a name that leads to an
 * address inside, a registration could make us knock at our own doors.
 */
@ApplicationScoped
public class AddressResolver {

    private final Deployment deployment;

    public AddressResolver(
            @ConfigProperty(name = "cuaso.deployment", defaultValue = "production") Deployment deployment) {
        this.deployment = deployment;
    }

    /** Fails when the name leads nowhere, or where it must not. */
    Uni<InetAddress> resolve(URI address, Reach reach) {
        // The system's resolver blocks.
        return Uni.createFrom()
                .item(() -> judged(address, reach))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private InetAddress judged(URI address, Reach reach) {
        InetAddress host = resolved(address.getHost());
        return switch (reach) {
            case CONFIGURED -> host;
            case REGISTERED -> onTheInternet(address, host);
        };
    }

    private InetAddress onTheInternet(URI address, InetAddress host) {
        if (deployment == Deployment.PRODUCTION && !"https".equals(address.getScheme())) {
            throw new UncheckedIOException(new IOException("it is not https"));
        }
        if (deployment == Deployment.PRODUCTION && !PublicAddress.is(host)) {
            throw new UncheckedIOException(new IOException("it is not on the Internet"));
        }
        return host;
    }

    private static InetAddress resolved(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }
}
