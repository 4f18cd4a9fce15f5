/**
 * Real PostgreSQL, Redis and Kafka on one machine without containers. {@link vn.cuaso.local.stores.Stores} starts
 * them; {@link vn.cuaso.local.stores.StoresMain} does so in a process of its own.
 */
package vn.cuaso.local.stores;
