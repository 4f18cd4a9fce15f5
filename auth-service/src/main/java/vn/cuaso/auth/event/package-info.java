/** Events about signing in and out, on their way from PostgreSQL to Kafka ({@code docs/architecture.md}). */
package vn.cuaso.auth.event;
