/**
 * Those who administer this service: {@code OperatorTokenResource → OperatorSignIn → OperatorStore}. The first joins by a one-time
 * link that stands in the log of the first start; whoever joins sets a password and a second factor. With both an operator gets a
 * service token of five minutes, with the scopes of their roles, for the internal API, where each call is audited.
 */
package vn.cuaso.auth.operator;
