package vn.cuaso.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of further JVMs of the JDK that runs this one. */
public final class JavaCommand {
    // Small, short-lived or mostly idle processes: less memory and a sooner start count more than peak speed.
    private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private JavaCommand() {}

    /** A main class of the present class path. */
    public static List<String> ofThisClassPath(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = java(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** A runnable jar. */
    public static List<String> ofJar(List<String> options, Path jar, List<String> arguments) {
        List<String> command = java(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }

    private static List<String> java(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(options);
        return command;
    }
}
