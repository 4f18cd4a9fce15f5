/** Facts on their way from Redis to Kafka. */
package vn.cuaso.qr.outbox;
