/** Redis: keyspace, scripts and calls. */
package vn.cuaso.qr.redis;
