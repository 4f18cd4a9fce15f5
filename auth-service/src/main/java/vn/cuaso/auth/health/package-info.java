/** Whether this instance can serve, and whether what it depends on answers ({@code docs/observability.md}). */
package vn.cuaso.auth.health;
