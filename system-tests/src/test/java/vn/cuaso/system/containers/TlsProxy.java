package vn.cuaso.system.containers;

import static vn.cuaso.system.containers.ComposedSystem.REPOSITORY;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;

/**
 * {@code docker/proxy/nginx.conf} in front of an installation for citizens, as its operators set it up: three names, a
 * certificate of an authority that Java does not know, accounts that are imported, SMS that go out by https. The certificate
 * is good for the carriers too, for whom the same proxy stands.
 */
final class TlsProxy implements Front {
    /** As {@code docker/base-images} calls it. */
    static final String IMAGE = "cuaso/nginx:13";

    /** Those of the three origins. */
    static final List<String> NAMES = List.of("dichvucong.example", "dinhdanh.example", "ungdung.example");

    private static final String PRODUCTION = "docker/configuration/production";
    private static final String CARRIERS = """

            cuaso.otp.http-gateways.carrier-a.url=https://sms-a.example:%1$d/send
            cuaso.otp.http-gateways.carrier-b.url=https://sms-b.example:%1$d/send
            """;
    private static final Path PEOPLE = REPOSITORY.resolve("local-stack/src/main/resources/demo/accounts.csv");

    private final int gateway;
    private final String network;
    private final int https = FreePort.find();
    private final int plain = FreePort.find();
    private final SmsCarrier carrier = new SmsCarrier();
    private final Path folder;

    /**
     * @param gateway its published port
     * @param network the first three numbers of the services' network, at whose first address this machine is
     * @param folder for what it needs
     */
    TlsProxy(int gateway, String network, Path folder) {
        this.gateway = gateway;
        this.network = network;
        this.folder = folder;
    }

    @Override
    public List<String> files() {
        return List.of("docker/production.yml", "system-tests/src/test/resources/containers/for-citizens.yml");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "CUASO_NGINX_IMAGE", IMAGE,
                "CUASO_ORIGINS_PORTAL", origins().portal(),
                "CUASO_ORIGINS_IDENTITY", origins().identity(),
                "CUASO_ORIGINS_APP", origins().app(),
                "CUASO_CONFIGURATION", folder.resolve("configuration").toString(),
                "CUASO_TEST_FOLDER", folder.toString());
    }

    @Override
    public Origins origins() {
        return new Origins(at(NAMES.get(0)), at(NAMES.get(1)), at(NAMES.get(2)));
    }

    private String at(String host) {
        return "https://" + host + ":" + https;
    }

    @Override
    public URI messages() {
        return carrier.address();
    }

    @Override
    public void prepare() {
        configureProxy();
        configureServices();
        String script = REPOSITORY
                .resolve("system-tests/src/test/resources/containers/make-certificate")
                .toString();
        Compose.run(folder, Map.of("JAVA_HOME", System.getProperty("java.home")), List.of(script));
    }

    @Override
    public void bringInPeople(Compose compose) {
        String mounted = PEOPLE + ":/in.csv:ro";
        compose.run("run", "--rm", "-T", "-v", mounted, "auth-service", "import-accounts", "/in.csv");
    }

    /**
     * Greets as a client that trusts the authority and checks the name.
     *
     * @throws javax.net.ssl.SSLHandshakeException where there is no such name, or its certificate is not good
     */
    void handshake(String name) throws IOException {
        try (SSLSocket socket = (SSLSocket) Trust.of(folder.resolve("tls/trust.p12"))
                .getSocketFactory()
                .createSocket(new Socket("127.0.0.1", https), name, https, true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
        }
    }

    /** What a browser gets that was not told of TLS: head and body. */
    String askPlainly(String name, String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", plain)) {
            String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(path, name);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    /**
     * The ports are other ones, as others may be at work on this machine; they are open to it and to its containers alone, since the
     * passwords of the demo people are known. It may have no IPv6.
     */
    private void configureProxy() {
        String servers = Texts.read(REPOSITORY.resolve("docker/proxy/nginx.conf"))
                .replaceAll("(?m)^ *listen \\[::].*\\n", "")
                .replace("listen 80", "listen 127.0.0.1:" + plain)
                .replaceAll("(?m)^ *listen 443(.*)$", listenAt("127.0.0.1") + listenAt(network + ".1"))
                .replace("127.0.0.1:8080", "127.0.0.1:" + gateway)
                .replace("/var/log/nginx/error.log", "/dev/stderr");
        Texts.write(folder.resolve("proxy/cuaso.conf"), servers);
        String around = Texts.read(REPOSITORY.resolve("system-tests/src/test/resources/containers/nginx.conf"))
                .replaceAll("(?m)^ *listen 443(.*)$", listenAt(network + ".1"))
                .replace("127.0.0.1:9777", "127.0.0.1:" + carrier.address().getPort());
        Texts.write(folder.resolve("proxy/nginx.conf"), around);
    }

    private String listenAt(String address) {
        return "listen " + address + ":" + https + "$1\n";
    }

    private void configureServices() {
        for (Service service : Service.values()) {
            String file = service.module() + ".properties";
            String given = Texts.read(REPOSITORY.resolve(PRODUCTION).resolve(file));
            String own = service == Service.OTP ? CARRIERS.formatted(https) : "";
            Texts.write(folder.resolve("configuration").resolve(file), given + own);
        }
    }

    @Override
    public void close() {
        carrier.close();
    }
}
