/** What several features measure alike ({@code docs/observability.md}). */
package vn.cuaso.auth.metric;
