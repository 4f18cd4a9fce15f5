/** {@code /end-session}: sign-out that a client begins (OpenID Connect RP-Initiated Logout 1.0). */
package vn.cuaso.auth.provider.logout;
