package vn.cuaso.benchmarks.dossier;

import java.util.HashMap;
import java.util.Map;

/** Arguments of the form {@code name=value}. */
record Settings(Map<String, String> values) {

    static Settings of(String[] arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            values.put(parts[0], parts.length == 2 ? parts[1] : "true");
        }
        return new Settings(values);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(values.getOrDefault(name, Integer.toString(otherwise)));
    }

    double share(String name, double otherwise) {
        return Double.parseDouble(values.getOrDefault(name, Double.toString(otherwise)));
    }
}
