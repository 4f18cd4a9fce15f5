/**
 * The internal API: {@code /internal/**} on a port of its own, which no gateway routes, and even there only with a service
 * token of the right scope. Nothing is reachable because it is "inside".
 */
package vn.cuaso.auth.internal;
