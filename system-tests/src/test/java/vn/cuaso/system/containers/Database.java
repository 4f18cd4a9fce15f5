package vn.cuaso.system.containers;

/** PostgreSQL of a {@link ComposedSystem}, asked from within its container. */
record Database(ComposedSystem system) {

    long number(String query) {
        // Compose may have something to say beside.
        return system.compose()
                .run(
                        "exec",
                        "-T",
                        "postgresql",
                        "psql",
                        "-X",
                        "-At",
                        "-h",
                        "/tmp",
                        "-U",
                        "postgres",
                        "-d",
                        "cuaso",
                        "-c",
                        query)
                .lines()
                .filter(line -> line.matches("\\d+"))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }
}
