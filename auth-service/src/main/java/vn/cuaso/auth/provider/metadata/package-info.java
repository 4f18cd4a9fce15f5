/** What clients read before they speak: the discovery documents and the public keys. */
package vn.cuaso.auth.provider.metadata;
