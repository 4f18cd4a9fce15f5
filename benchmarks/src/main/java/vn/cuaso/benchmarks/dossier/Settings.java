package vn.cuaso.benchmarks.dossier;

import java.util.HashMap;
import java.util.Map;

/** Arguments of the form {@code name=value}. Each is asked for once; what nobody asked for is refused. */
final class Settings {
    private final Map<String, String> given = new HashMap<>();

    static Settings of(String[] arguments) {
        Settings settings = new Settings();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException(argument + " is not of the form name=value");
            }
            settings.given.put(parts[0], parts[1]);
        }
        return settings;
    }

    int number(String name, int otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    double share(String name, double otherwise) {
        String value = given.remove(name);
        return value == null ? otherwise : Double.parseDouble(value);
    }

    /** Call it when all was asked for. */
    void refuseOthers() {
        if (!given.isEmpty()) {
            throw new IllegalArgumentException("Unknown: " + given.keySet());
        }
    }
}
