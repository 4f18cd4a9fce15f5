/** How the phone's API is described to those who write identity apps (OpenAPI). */
package vn.cuaso.qr.description;
