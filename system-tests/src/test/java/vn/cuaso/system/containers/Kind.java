package vn.cuaso.system.containers;

import java.nio.file.Path;

/** Which installation a {@link ComposedSystem} is. */
enum Kind {
    /** The one of {@code docker-compose.yml}, for who tries it. */
    ONE_OF_EACH {
        @Override
        Front front(int port, String network, Path folder) {
            return new Direct(port);
        }
    },
    /** The same with two instances of each service. */
    TWO_OF_EACH {
        @Override
        Front front(int port, String network, Path folder) {
            return new Gateways(port);
        }
    },
    /** With {@code docker/production.yml}, behind a proxy that ends TLS. */
    FOR_CITIZENS {
        @Override
        Front front(int port, String network, Path folder) {
            return new TlsProxy(port, network, folder);
        }
    };

    /**
     * @param port the gateway's published one
     * @param network the first three numbers of the services' network
     * @param folder for what this installation needs beside its secrets
     */
    abstract Front front(int port, String network, Path folder);
}
