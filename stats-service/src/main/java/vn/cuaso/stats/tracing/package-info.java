/** What traces tell, and when they are made at all ({@code docs/observability.md}). */
package vn.cuaso.stats.tracing;
