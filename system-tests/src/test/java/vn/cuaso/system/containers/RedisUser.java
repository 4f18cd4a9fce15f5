package vn.cuaso.system.containers;

/** Somebody who talks to the Redis of a {@link ComposedSystem} from within its container. */
record RedisUser(String name, ComposedSystem system) {

    /** The replies to the commands, a line or more each; of an error its text. */
    String send(String... commands) {
        return system.compose()
                .runWith(
                        String.join("\n", commands) + "\n",
                        "exec",
                        "-T",
                        "redis",
                        "redis-cli",
                        "--tls",
                        "--cacert",
                        "/run/secrets/ca.pem",
                        "-h",
                        "localhost",
                        "--user",
                        name,
                        "--pass",
                        system.password("redis." + name),
                        "--no-auth-warning")
                .strip();
    }
}
