package vn.cuaso.local.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import vn.cuaso.local.process.PrivateFiles;

/** What the launcher takes for a packaged service: it is configured by a file and tells that it is ready. */
final class StandInService {
    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        Properties properties = PrivateFiles.load(Path.of(URI.create(System.getProperty("smallrye.config.locations"))));
        if (properties.containsKey("stand-in.dies")) {
            System.out.println("I cannot go on");
            System.exit(3);
        }
        HttpServer server = HttpServer.create(
                new InetSocketAddress(
                        properties.getProperty("quarkus.management.host"),
                        Integer.parseInt(properties.getProperty("quarkus.management.port"))),
                0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
