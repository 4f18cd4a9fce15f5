package vn.cuaso.local.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the work tree keeps what an external process of local-stack needs. */
record StackClassPath(Path module) {

    /** The work tree that the build names by the system property {@code cuaso.repository}. */
    static StackClassPath ofRepository() {
        String repository = System.getProperty("cuaso.repository");
        if (repository == null) {
            throw new IllegalStateException("The system property cuaso.repository has to name the work tree.");
        }
        Path module = Path.of(repository, "local-stack");
        if (!Files.isDirectory(module.resolve("target/stack/lib"))) {
            throw new IllegalStateException("local-stack is not built: ./mvnw -pl local-stack package -DskipTests");
        }
        return new StackClassPath(module);
    }

    /** The folder of programs that are unpacked once. */
    Path binaries() {
        return module.resolve("target/stack/binaries");
    }

    /** The command line of a small JVM. */
    List<String> java(String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        // JNA, by which Testcontainers reaches the engine.
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dcuaso.repository=" + module.getParent());
        command.add("-cp");
        command.add(module.resolve("target/classes")
                + File.pathSeparator
                + module.resolve("target/stack/lib/*")
                + File.pathSeparator
                + module.resolve("target/stack/containers/*"));
        command.add(main);
        command.addAll(arguments);
        return command;
    }
}
