package vn.cuaso.local.launcher;

/**
 * Where one instance of a service listens.
 *
 * @param port of loopback
 * @param health of the instance, which may listen elsewhere too
 */
record Endpoint(int port, InstanceHealth health) {}
