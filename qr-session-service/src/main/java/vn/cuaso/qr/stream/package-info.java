/** The browser waits here: server-sent events with a code each second and every change of its session. */
package vn.cuaso.qr.stream;
