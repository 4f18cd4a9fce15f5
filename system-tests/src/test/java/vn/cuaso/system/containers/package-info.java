/** The whole system as Compose starts it from the built images; with {@code -Pcontainers} (docs/containers.md). */
package vn.cuaso.system.containers;
