/* Bytes as the protocols write them. */

const UTF8 = new TextEncoder();

export function utf8(text) {
  return UTF8.encode(text);
}

/** base64url without padding (RFC 7515 §2). */
export function toBase64Url(bytes) {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function fromBase64Url(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

export function random(length) {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(length)));
}

/** base64url of SHA-256. */
export async function digest(bytes) {
  return toBase64Url(await crypto.subtle.digest('SHA-256', bytes));
}
