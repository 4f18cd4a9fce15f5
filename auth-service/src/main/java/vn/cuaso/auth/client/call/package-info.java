/** Calls to addresses that clients registered: none of them makes us knock at our own doors. */
package vn.cuaso.auth.client.call;
