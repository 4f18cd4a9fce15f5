/**
 * Child processes that cannot outlive the JVM that started them, whatever ends it, and what they need: free
 * loopback ports, log files, an unprivileged user.
 */
package vn.cuaso.local.process;
