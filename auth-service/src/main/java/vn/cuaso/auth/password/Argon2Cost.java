package vn.cuaso.auth.password;

/**
 * Cost of one Argon2id run (RFC 9106 §3.1).
 *
 * @param memory in KiB
 */
public record Argon2Cost(int memory, int iterations, int parallelism) {

    /** What production asks for at the very least: OWASP's password storage cheat sheet, 19 MiB and two passes. */
    public static final Argon2Cost LEAST = new Argon2Cost(19_456, 2, 1);

    /** Whether no parameter is smaller. */
    public boolean isAtLeast(Argon2Cost other) {
        return memory >= other.memory && iterations >= other.iterations && parallelism >= other.parallelism;
    }
}
