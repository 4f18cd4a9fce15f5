package vn.cuaso.system.containers;

import static vn.cuaso.system.containers.ComposedSystem.REPOSITORY;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;

/**
 * {@code docker/proxy/nginx.conf} in front of an installation for citizens, as its operators set it up: three names, a
 * certificate of an authority that Java does not know, accounts that are imported, SMS that go out by https. The certificate
 * is good for the carriers too, for whom the same proxy stands.
 */
final class TlsProxy implements Front {
    private static final String PRODUCTION = "docker/configuration/production";
    private static final String CARRIERS = """

            cuaso.otp.http-gateways.carrier-a.url=https://sms-a.example:%1$d/send
            cuaso.otp.http-gateways.carrier-b.url=https://sms-b.example:%1$d/send
            """;
    private static final Path PEOPLE = REPOSITORY.resolve("local-stack/src/main/resources/demo/accounts.csv");

    private final int gateway;
    private final int https = FreePort.find();
    private final int plain = FreePort.find();
    private final SmsCarrier carrier = new SmsCarrier();
    private final Path folder;

    TlsProxy(int gateway, Path folder) {
        this.gateway = gateway;
        this.folder = folder;
    }

    @Override
    public List<String> files() {
        return List.of("docker/production.yml", "system-tests/src/test/resources/containers/for-citizens.yml");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "CUASO_ORIGINS_PORTAL", origins().portal(),
                "CUASO_ORIGINS_IDENTITY", origins().identity(),
                "CUASO_ORIGINS_APP", origins().app(),
                "CUASO_CONFIGURATION", folder.resolve("configuration").toString(),
                "CUASO_TEST_FOLDER", folder.toString());
    }

    @Override
    public Origins origins() {
        return new Origins(at("dichvucong.example"), at("dinhdanh.example"), at("ungdung.example"));
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
        Certificate.make(folder.resolve("tls"));
        configureProxy();
        configureServices();
    }

    @Override
    public void bringInPeople(Compose compose) {
        String mounted = PEOPLE + ":/in.csv:ro";
        compose.run("run", "--rm", "-T", "-v", mounted, "auth-service", "import-accounts", "/in.csv");
    }

    /** The ports are other ones, as others may be at work on this machine, and it may have no IPv6. */
    private void configureProxy() {
        String servers = Texts.read(REPOSITORY.resolve("docker/proxy/nginx.conf"))
                .replaceAll("(?m)^ *listen \\[::].*\\n", "")
                .replace("listen 80", "listen " + plain)
                .replace("listen 443", "listen " + https)
                .replace("127.0.0.1:8080", "127.0.0.1:" + gateway)
                .replace("/var/log/nginx/error.log", "/dev/stderr");
        Texts.write(folder.resolve("proxy/cuaso.conf"), servers);
        String around = Texts.read(REPOSITORY.resolve("system-tests/src/test/resources/containers/nginx.conf"))
                .replace("listen 443", "listen " + https)
                .replace("127.0.0.1:9777", "127.0.0.1:" + carrier.address().getPort());
        Texts.write(folder.resolve("proxy/nginx.conf"), around);
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
