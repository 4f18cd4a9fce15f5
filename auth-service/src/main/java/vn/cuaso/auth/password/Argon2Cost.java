package vn.cuaso.auth.password;

/**
 * Cost of one Argon2id run (RFC 9106 §3.1).
 *
 * @param memory in KiB
 */
public record Argon2Cost(int memory, int iterations, int parallelism) {}
