/**
 * Whether what the gateway depends on answers, for operators ({@code docs/observability.md}). The gateway itself is ready as
 * soon as it listens: public pages need neither Redis nor another service, and what is away is answered page by page.
 */
package vn.cuaso.portal.health;
