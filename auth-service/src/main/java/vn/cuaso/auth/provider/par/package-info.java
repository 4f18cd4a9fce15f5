/** {@code /par}: clients push authorization requests before they send a browser (RFC 9126). */
package vn.cuaso.auth.provider.par;
