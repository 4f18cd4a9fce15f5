/** Passwords: Argon2id on a bounded pool, and what a new password has to be. */
package vn.cuaso.auth.password;
