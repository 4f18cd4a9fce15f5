/** Delivery: from a request in Kafka to a message with a channel. */
package vn.cuaso.otp.delivery;
