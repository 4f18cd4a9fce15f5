/* The phone's key: ES256, never readable, named by its thumbprint. */

import { digest, toBase64Url, utf8 } from './bytes.js';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

/** A new key: `{privateKey, jwk, id}`; `id` is the thumbprint of RFC 7638, by which services know the device. */
export async function makeKey() {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign']);
  const { crv, kty, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const jwk = { crv, kty, x, y };
  // RFC 7638 §3.2: these members, in this order.
  const id = await digest(utf8(JSON.stringify(jwk)));
  return { privateKey: pair.privateKey, jwk, id };
}

/** A compact JWS (RFC 7515) of the claims. */
export async function sign(key, header, claims) {
  const input = [{ ...header, alg: 'ES256' }, claims].map((part) => toBase64Url(utf8(JSON.stringify(part)))).join('.');
  const signature = await crypto.subtle.sign(SIGNATURE, key.privateKey, utf8(input));
  return `${input}.${toBase64Url(signature)}`;
}

const SLACK = 5;
let ahead = 0;

/** Seconds since 1970, as JWTs count, by the services' clock where the phone's was found to be wrong. */
export function now() {
  return Math.floor(Date.now() / 1000) + ahead;
}

/** Follows the clock of an answer's `Date`; whether that changes what `now` says. */
export function follow(date) {
  const difference = Math.round((Date.parse(date) - Date.now()) / 1000);
  if (!(Math.abs(difference - ahead) > SLACK)) {
    return false;
  }
  ahead = difference;
  return true;
}
