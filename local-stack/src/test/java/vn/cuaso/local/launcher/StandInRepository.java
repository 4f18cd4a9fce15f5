package vn.cuaso.local.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.settings.Service;

/** A work tree whose five packaged services are {@link StandInService}. */
final class StandInRepository {
    private StandInRepository() {}

    static Path in(Path folder) throws IOException {
        for (Service service : Service.values()) {
            Path application =
                    Files.createDirectories(folder.resolve(service.module()).resolve("target/quarkus-app"));
            writeJar(application.resolve("quarkus-run.jar"));
        }
        Path stack = Files.createDirectories(folder.resolve("local-stack/target/stack"));
        // Unpacked once for all tests, by whichever is first.
        Path binaries = Path.of(System.getProperty("cuaso.repository"), "local-stack/target/stack/binaries");
        Files.createSymbolicLink(stack.resolve("binaries"), Files.createDirectories(binaries));
        return folder;
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, location(StandInService.class) + " " + location(PrivateFiles.class));
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
