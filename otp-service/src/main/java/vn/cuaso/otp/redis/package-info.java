/** Redis: keyspace, scripts and calls. */
package vn.cuaso.otp.redis;
