package vn.cuaso.local.stores;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import vn.cuaso.local.process.PrivateFiles;

/**
 * {@code kafka-setup.properties}: how the administrator of a Kafka that asks for names connects, and {@code password.<user>} of
 * every user of {@code kafka-access.txt}.
 */
public record AdministratorFile(Properties file) {
    private static final String PASSWORD = "password.";

    public static AdministratorFile read(Path file) {
        return new AdministratorFile(PrivateFiles.load(file));
    }

    /** Properties of Kafka's clients. */
    public Map<String, Object> connection() {
        return file.stringPropertyNames().stream()
                .filter(name -> !name.startsWith(PASSWORD))
                .collect(Collectors.toMap(name -> name, file::getProperty));
    }

    /** @throws IllegalArgumentException when it has none of this user */
    String password(String user) {
        String value = file.getProperty(PASSWORD + user);
        if (value == null) {
            throw new IllegalArgumentException(PASSWORD + user + " is missing");
        }
        return value;
    }
}
