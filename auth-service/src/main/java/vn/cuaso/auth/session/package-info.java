/** Single sign-on sessions of the provider: idle and absolute limits (DATA-4), a new one at every sign-in (OP-7). */
package vn.cuaso.auth.session;
