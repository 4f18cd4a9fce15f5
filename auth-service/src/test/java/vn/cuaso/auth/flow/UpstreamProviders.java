package vn.cuaso.auth.flow;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;

/** Other providers, played by a server that we did not write; each stands for one way in which a provider can be. */
public final class UpstreamProviders implements QuarkusTestResourceLifecycleManager {

    /** Asserts verified ID numbers. */
    static final String NATIONAL = "quocgia";
    /** Asserts nothing about ID numbers. */
    static final String UNVERIFIED = "khac";
    /** Its keys are somebody else's, so that no signature of its tokens is right. */
    static final String FORGED = "gia-mao";
    /** Nobody listens, and nobody has asked yet. */
    static final String SILENT = "im-lang";
    /** Nobody listens, and its health address says so. */
    static final String AWAY = "mat-dien";
    /** Ended on the day that the older accounts of the national portal did. */
    static final String RETIRED = "cu";
    /** Has a last day that is still to come. */
    static final String ENDING = "sap-het";

    /** Takes citizens in and answers every code with a fault. */
    static final String FAULTY = "loi";

    static final String HIGH_UPSTREAM = "muc-do-3";

    private static final String NOBODY = "http://127.0.0.1:1";

    private final MockOAuth2Server server = new MockOAuth2Server();
    private HttpServer faulty;

    @Override
    public Map<String, String> start() {
        server.start();
        Map<String, String> properties = new HashMap<>();
        properties.put("cuaso.auth.upstream.probe-interval", "PT1S");
        // The first exchange loads half of the libraries, on a machine that does much else.
        properties.put("cuaso.auth.upstream.patience", "PT20S");
        provider(properties, NATIONAL, "Tài khoản Cổng DVC Quốc gia", issuer(NATIONAL));
        properties.put(property(NATIONAL, "asserts-verified-ids"), "true");
        properties.put(property(NATIONAL, "acr." + HIGH_UPSTREAM), "urn:cuaso:acr:2");
        properties.put(property(NATIONAL, "health"), issuer(NATIONAL) + "/jwks");
        provider(properties, UNVERIFIED, "Tài khoản khác", issuer(UNVERIFIED));
        provider(properties, FORGED, "Tài khoản giả mạo", issuer(FORGED));
        properties.put(property(FORGED, "asserts-verified-ids"), "true");
        properties.put(property(FORGED, "jwks"), issuer(NATIONAL) + "/jwks");
        provider(properties, SILENT, "Tài khoản im lặng", NOBODY + "/im-lang");
        provider(properties, AWAY, "Tài khoản mất điện", NOBODY + "/mat-dien");
        properties.put(property(AWAY, "health"), NOBODY + "/health");
        provider(properties, FAULTY, "Tài khoản lỗi", issuer(FAULTY));
        properties.put(property(FAULTY, "token-endpoint"), faults());
        provider(properties, RETIRED, "Tài khoản cũ", issuer(RETIRED));
        properties.put(property(RETIRED, "status.last-day"), "2024-06-30");
        provider(properties, ENDING, "Tài khoản sắp hết", issuer(ENDING));
        properties.put(property(ENDING, "status.last-day"), "2099-06-30");
        return properties;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, field -> field.getType().equals(MockOAuth2Server.class));
    }

    @Override
    public void stop() {
        server.shutdown();
        faulty.stop(0);
    }

    /** An address that has nothing but 503 for whoever asks. */
    private String faults() {
        try {
            faulty = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faulty.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        faulty.start();
        return "http://127.0.0.1:" + faulty.getAddress().getPort() + "/token";
    }

    private String issuer(String id) {
        return server.issuerUrl(id).toString();
    }

    private static void provider(Map<String, String> properties, String id, String name, String issuer) {
        properties.put(property(id, "name.vi"), name);
        properties.put(property(id, "name.en"), name);
        properties.put(property(id, "issuer"), issuer);
        properties.put(property(id, "client-id"), "cua-so");
        properties.put(property(id, "client-secret"), "mat-khau-chi-dung-de-kiem-thu-0123456789");
    }

    private static String property(String id, String name) {
        return "cuaso.auth.federation." + id + '.' + name;
    }
}
