/** One-time passwords: making, limiting, delivering and checking them (docs/adr/0002). */
package vn.cuaso.otp;
